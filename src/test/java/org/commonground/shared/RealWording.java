package org.commonground.shared;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.util.List;
import java.util.Locale;

/** The product's real texts for plain tests, without starting an application. */
public final class RealWording {

    private RealWording() {}

    public static Wording wording() {
        return new Wording(new DefaultI18NProvider(List.of(Locale.UK)));
    }
}
