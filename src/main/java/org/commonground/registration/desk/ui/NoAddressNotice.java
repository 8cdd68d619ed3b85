package org.commonground.registration.desk.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.commonground.shared.PhoneNumber;

/** Says that nothing is mailed to somebody, and how to reach her. */
public class NoAddressNotice extends Composite<Div> {

    public NoAddressNotice(Optional<PhoneNumber> phone) {
        getContent().addClassNames("cg-notice", "cg-notice-warn", "reg-no-address");
        getContent().add(new Span(getTranslation("registration.noAddress")));
        phone.ifPresentOrElse(
                number -> getContent().add(link(number)),
                () -> getContent().add(new Span(getTranslation("registration.noPhone"))));
    }

    /** To be called from a phone, and read anywhere. */
    public static Anchor link(PhoneNumber number) {
        var link = new Anchor("tel:" + number.value().replaceAll("[^+0-9]", ""), number.value());
        link.getElement().setAttribute("dir", "ltr");
        return link;
    }
}
