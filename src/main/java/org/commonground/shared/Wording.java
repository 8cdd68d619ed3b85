package org.commonground.shared;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The translated texts for what is not a screen: mails, documents, feeds. */
@Component
public class Wording {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ur", "fa", "he", "ps");

    private final I18NProvider translations;

    Wording(I18NProvider translations) {
        this.translations = translations;
    }

    /** The text of this key in the nearest language there is, with {@code {0}}, {@code {1}} ... replaced. */
    public String text(Locale locale, String key, Object... arguments) {
        return translations.getTranslation(key, locale, arguments);
    }

    /** This language where we have texts in it, otherwise English: the direction of a text must be that of its language. */
    public Locale spoken(Locale wanted) {
        return translations.getProvidedLocales().stream()
                        .anyMatch(locale -> locale.getLanguage().equals(wanted.getLanguage()))
                ? wanted
                : Locale.ENGLISH;
    }

    /** "rtl" or "ltr", as HTML calls it. */
    public static String direction(Locale locale) {
        return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
    }

    /** Such as "Saturday, 10 October 2026", as people in that language write it. */
    public static String date(Instant moment, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(british(locale))
                .withZone(zone)
                .format(moment);
    }

    /** Such as "10 October 2027". */
    public static String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(british(locale))
                .format(day);
    }

    /** Such as "09:30", as people in that language write it. */
    public static String time(Instant moment, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(british(locale))
                .withZone(zone)
                .format(moment);
    }

    /** Such as "10 Oct 2026, 09:30". */
    public static String dateTime(Instant moment, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(british(locale))
                .withZone(zone)
                .format(moment);
    }

    /** Plain English means the English of the city: day before month and the 24-hour clock. */
    private static Locale british(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.UK : locale;
    }
}
