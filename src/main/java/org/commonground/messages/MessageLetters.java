package org.commonground.messages;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonground.events.EventDetails;
import org.commonground.events.EventLinks;
import org.commonground.mail.Letter;
import org.commonground.messages.optout.OptOutLinks;
import org.commonground.messages.template.Placeholder;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.Release;
import org.commonground.registration.RegistrationId;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Links;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** Writes a message out for each of its readers. What is around its own words is in the reader's language. */
@Component
class MessageLetters {

    private final Programmes programmes;
    private final Wording wording;
    private final Links links;

    MessageLetters(Programmes programmes, Wording wording, Links links) {
        this.programmes = programmes;
        this.wording = wording;
        this.links = links;
    }

    /** With how the causes of all letters of a message begin. */
    static String causes(MessageId message) {
        return "message/" + message.value() + "/";
    }

    /** What the letter to one of its readers is called: it is written once. */
    static String cause(MessageId message, RegistrationId registration) {
        return causes(message) + registration.value();
    }

    /** Ready to write about this event, to as many as there are. */
    About about(EventDetails event) {
        List<ProgrammeSession> sessions = programmes.released(event.id()).map(Release::sessions).stream()
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(session -> session.time().start()))
                .toList();
        return new About(event, sessions);
    }

    final class About {

        private final EventDetails event;
        private final List<ProgrammeSession> sessions;

        private About(EventDetails event, List<ProgrammeSession> sessions) {
            this.event = event;
            this.sessions = sessions;
        }

        Letter letter(MessageText text, Booker reader, EmailAddress to, String cause) {
            return letter(text, reader, to, cause, false);
        }

        /** Says in its subject that it is only a test. */
        Letter test(MessageText text, Booker reader, EmailAddress to, String cause) {
            return letter(text, reader, to, cause, true);
        }

        private Letter letter(MessageText text, Booker reader, EmailAddress to, String cause, boolean test) {
            Locale locale = wording.spoken(reader.locale());
            Map<Placeholder, String> values = values(reader, locale);
            String subject = text.subject().fill(values);
            var letter = new Letter(
                            to, cause, locale, test ? wording.text(locale, "messages.mail.test", subject) : subject)
                    .prose(text.body().fill(values));
            if (text.purpose().isAboutBooking()) {
                return letter.foot(wording.text(
                        locale,
                        text.waiting() ? "messages.mail.aboutWaiting" : "messages.mail.aboutBooking",
                        event.title()));
            }
            return letter.foot(wording.text(
                            locale,
                            text.waiting() ? "messages.mail.becauseWaiting" : "messages.mail.because",
                            event.title()))
                    .unsubscribeFrom(
                            wording.text(locale, "messages.mail.unsubscribe"),
                            OptOutLinks.NAME,
                            OptOutLinks.key(event.id(), to));
        }

        Map<Placeholder, String> values(Booker reader) {
            return values(reader, wording.spoken(reader.locale()));
        }

        private Map<Placeholder, String> values(Booker reader, Locale locale) {
            Instant start = event.time().start();
            var values = new EnumMap<Placeholder, String>(Placeholder.class);
            for (Placeholder placeholder : Placeholder.values()) {
                values.put(
                        placeholder,
                        switch (placeholder) {
                            case NAME -> reader.name();
                            case PLACES -> String.valueOf(reader.members().size());
                            case SESSIONS -> sessions(reader, locale);
                            case EVENT -> event.title();
                            case DATE -> Wording.date(start, event.zone(), locale);
                            case TIME -> Wording.time(start, event.zone(), locale);
                            case END -> Wording.time(event.time().end(), event.zone(), locale);
                            case VENUE -> event.venue().name();
                            case ADDRESS -> event.venue().address();
                            case DIRECTIONS -> event.venue().directions();
                            case PAGE -> links.to(EventLinks.page(event.slug()));
                        });
            }
            return values;
        }

        /** Those that anybody of them signed up for, a line each. */
        private String sessions(Booker reader, Locale locale) {
            return sessions.stream()
                    .filter(session -> reader.members().stream()
                            .anyMatch(member -> member.sessions().contains(session.id())))
                    .map(session -> wording.text(
                            locale,
                            "messages.mail.session",
                            Wording.time(session.time().start(), event.zone(), locale),
                            Wording.time(session.time().end(), event.zone(), locale),
                            session.title(),
                            session.roomName()))
                    .collect(joining("\n"));
        }
    }
}
