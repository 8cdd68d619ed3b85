package org.commonground.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonground.mail.Letter;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.SessionChange;
import org.commonground.registration.news.EventFacts;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/**
 * Writes what people get by mail when their event has changed: what was, what is now, and all they need for the day anew.
 * Of the private link only a hash is kept, and a new one would end the one that people have; so the letter has none, and
 * says where it is.
 */
@Component
class NewsLetters {

    private final TicketLetters tickets;
    private final Wording wording;

    NewsLetters(TicketLetters tickets, Wording wording) {
        this.tickets = tickets;
        this.wording = wording;
    }

    /** The same news is written to the same registration once, however often it is tried. */
    Letter about(News news, Registration registration) {
        Locale locale = registration.locale();
        Letter letter = new Letter(
                        registration.email().orElseThrow(),
                        "registration-news/" + registration.id().value() + "/" + news.number(),
                        locale,
                        subject(news, locale))
                .paragraph(text(
                        locale,
                        "registration.mail.hello",
                        registration.held().getFirst().holderName()))
                .paragraph(text(
                        locale, "registration.mail.news.intro", news.before().title(), registration.places()))
                .heading(text(locale, "registration.mail.news.heading"));
        if (news.isForEverybody()) {
            letter.facts(facts(news.before(), news.now(), locale));
        }
        List<String> sessions = news.changesFor(registration).stream()
                .map(change -> line(change, news, locale))
                .toList();
        if (!sessions.isEmpty()) {
            letter.paragraph(text(locale, "registration.mail.news.sessions")).items(sessions);
        }
        letter.heading(text(locale, "registration.mail.news.all"));
        tickets.addTickets(letter, news.event(), registration, news.sessions());
        return letter.heading(text(locale, "registration.mail.news.link.heading"))
                .paragraph(text(locale, "registration.mail.news.link"))
                .paragraph(text(locale, "registration.mail.news.files"))
                // It carries codes that let people in.
                .confidential();
    }

    String subject(News news, Locale locale) {
        return text(
                locale,
                "registration.mail.news.subject." + what(news),
                news.event().title());
    }

    private static String what(News news) {
        EventFacts before = news.before();
        EventFacts now = news.now();
        boolean sameTitle = before.title().equals(now.title());
        if (!news.isForEverybody()) {
            return "sessions";
        }
        if (sameTitle && before.isAtTheSamePlaceAs(now) && !before.isAtTheSameTimeAs(now)) {
            return "time";
        }
        return sameTitle && before.isAtTheSameTimeAs(now) && !before.isAtTheSamePlaceAs(now) ? "place" : "several";
    }

    private Map<String, String> facts(EventFacts before, EventFacts now, Locale locale) {
        Map<String, String> facts = new LinkedHashMap<>();
        add(facts, "registration.event", before.title(), now.title(), locale);
        if (!before.isAtTheSameTimeAs(now)) {
            add(
                    facts,
                    "registration.when",
                    tickets.when(before.time(), before.zone(), locale),
                    tickets.when(now.time(), now.zone(), locale),
                    locale);
        }
        add(facts, "registration.where", where(before), where(now), locale);
        add(
                facts,
                "registration.directions",
                TicketLetters.lines(before.directions()),
                TicketLetters.lines(now.directions()),
                locale);
        return facts;
    }

    private static String where(EventFacts facts) {
        return facts.venueName() + ", " + TicketLetters.lines(facts.address());
    }

    private void add(Map<String, String> facts, String key, String before, String now, Locale locale) {
        if (before.equals(now)) {
            return;
        }
        String term = text(locale, key);
        String nothing = text(locale, "registration.mail.news.nothing");
        facts.put(text(locale, "registration.mail.news.before", term), before.isEmpty() ? nothing : before);
        facts.put(text(locale, "registration.mail.news.now", term), now.isEmpty() ? nothing : now);
    }

    private String line(SessionChange change, News news, Locale locale) {
        ProgrammeSession now = change.session();
        return switch (change) {
            case SessionChange.Cancelled cancelled -> text(locale, "registration.mail.news.gone", now.title());
            case SessionChange.Moved moved -> line(moved.before(), now, news, locale);
            case SessionChange.Changed changed -> line(changed.before(), now, news, locale);
            case SessionChange.Added added -> throw new IllegalStateException("Nobody can have chosen what is new");
        };
    }

    private String line(ProgrammeSession before, ProgrammeSession now, News news, Locale locale) {
        return text(
                locale,
                "registration.mail.news.moved",
                before.title().equals(now.title())
                        ? text(locale, "registration.mail.news.session", now.title())
                        : text(locale, "registration.mail.news.renamed", before.title(), now.title()),
                Wording.dateTime(before.time().start(), news.before().zone(), locale),
                before.roomName(),
                Wording.dateTime(now.time().start(), news.event().zone(), locale),
                now.roomName());
    }

    private String text(Locale locale, String key, Object... arguments) {
        return wording.text(locale, key, arguments);
    }
}
