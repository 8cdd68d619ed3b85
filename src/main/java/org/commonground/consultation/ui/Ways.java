package org.commonground.consultation.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.consultation.AnswerKind;
import org.commonground.consultation.ConsultationDetails;
import org.commonground.consultation.ConsultationState;
import org.commonground.consultation.Method;
import org.commonground.consultation.SmallCount;
import org.jspecify.annotations.Nullable;

/** The same facts in the same words on every screen of this module. */
final class Ways {

    /** The city's days begin and end by its own clock. */
    private static final ZoneId CITY = ZoneId.of("Europe/London");

    private Ways() {}

    /** Such as "10 October 2026". */
    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale.getLanguage().equals("en") ? Locale.UK : locale)
                .format(day);
    }

    static String day(java.time.Instant moment, Locale locale) {
        return day(LocalDate.ofInstant(moment, CITY), locale);
    }

    /** Such as "October 2026": all that is known of when something was said. */
    static String month(LocalDate month, Locale locale) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(month);
    }

    static String dates(ConsultationDetails consultation, Locale locale) {
        LocalDate first = consultation.opensOn();
        LocalDate last = consultation.closesOn();
        return first == null || last == null
                ? text("consultation.dates.always")
                : text("consultation.dates.fromTo", day(first, locale), day(last, locale));
    }

    /** The standing record was named by no analyst, so its name is ours to translate. */
    static String title(ConsultationDetails consultation) {
        return consultation.opensOn() == null ? text("consultation.standing.title") : consultation.title();
    }

    static String voices(SmallCount count) {
        return count.hidden()
                ? text("consultation.voices.few", SmallCount.THRESHOLD)
                : text("consultation.voices.exact", count.shown());
    }

    static String of(Set<Method> methods) {
        return methods.stream().sorted().map(method -> text(method.key())).collect(Collectors.joining(", "));
    }

    static Span badge(AnswerKind kind) {
        return badge(
                text(kind.key()),
                switch (kind) {
                    case WE_DID -> "cg-badge-good";
                    case WE_WILL -> null;
                    case NOT_NOW -> "cg-badge-warn";
                });
    }

    static Span badge(ConsultationState state) {
        return badge(
                text(state.key()),
                switch (state) {
                    case OPEN -> "cg-badge-good";
                    case ENDED -> "cg-badge-warn";
                    case PLANNED, CLOSED, STANDING -> null;
                });
    }

    static Span badge(String text, @Nullable String style) {
        var badge = new Span(text);
        badge.addClassName("cg-badge");
        if (style != null) {
            badge.addClassName(style);
        }
        return badge;
    }

    /** Words that somebody wrote: in their own direction and language. */
    static <T extends com.vaadin.flow.component.Component> T spoken(T holder, @Nullable String language) {
        holder.getElement().setAttribute("dir", "auto");
        if (language != null && !language.isEmpty() && !language.equals("und")) {
            holder.getElement().setAttribute("lang", language);
        }
        return holder;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
