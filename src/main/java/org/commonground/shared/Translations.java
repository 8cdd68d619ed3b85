package org.commonground.shared;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The texts of {@code vaadin-i18n/translations*.properties}. A text with a place such as {@code {0}} is a
 * {@link MessageFormat}, in which an apostrophe is written twice; any other text is taken as it stands.
 */
@Component
public class Translations extends DefaultI18NProvider {

    public Translations() {
        super(List.of(Locale.UK));
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        String text = super.getTranslation(key, locale);
        return text.contains("{") ? new MessageFormat(text, locale).format(arguments) : text;
    }
}
