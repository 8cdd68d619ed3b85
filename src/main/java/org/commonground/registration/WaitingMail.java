package org.commonground.registration;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.commonground.events.EventDetails;
import org.commonground.events.EventLinks;
import org.commonground.mail.Letter;
import org.commonground.shared.Links;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** Writes to those who wait for a place. */
@Component
class WaitingMail {

    private final TicketLetters tickets;
    private final Post post;
    private final Wording wording;
    private final Links links;

    WaitingMail(TicketLetters tickets, Post post, Wording wording, Links links) {
        this.tickets = tickets;
        this.post = post;
        this.wording = wording;
        this.links = links;
    }

    /** She waits. */
    void waiting(EventDetails event, Registration registration, int position, String token) {
        Locale locale = registration.locale();
        post.send(
                registration,
                () -> letter("waiting", event, registration, registration.waiting(), position)
                        .paragraph(text(locale, "registration.mail.waiting.offer"))
                        .button(
                                text(locale, "registration.mail.waiting.button"),
                                links.to(RegistrationLinks.manage(token)))
                        .paragraph(text(locale, "registration.mail.waiting.private"))
                        .confidential());
    }

    /** Places are kept for her. The link to take them is made as the letter leaves. */
    void offer(EventDetails event, Registration registration, Instant until) {
        Locale locale = registration.locale();
        String deadline = Wording.date(until, event.zone(), locale) + ", " + Wording.time(until, event.zone(), locale);
        post.send(
                registration,
                () -> letter("offer", event, registration, registration.waiting(), deadline)
                        .linkFrom(
                                text(locale, "registration.mail.offer.button", registration.waiting()),
                                PrivateLinks.NAME,
                                registration.id().value().toString())
                        .paragraph(text(locale, "registration.mail.offer.otherwise"))
                        .paragraph(text(locale, "registration.mail.waiting.private"))
                        .confidential());
    }

    /** The places that were offered are hers now. */
    void admitted(EventDetails event, Registration registration, String token) {
        post.send(registration, () -> tickets.confirmation(event, registration, token, List.of()));
    }

    /** @param again whether she can join the list once more */
    void lapsed(EventDetails event, Registration registration, boolean again) {
        post.send(registration, () -> {
            Letter letter = letter("lapsed", event, registration);
            if (again) {
                letter.paragraph(text(registration.locale(), "registration.mail.lapsed.again"))
                        .linkFrom(
                                text(registration.locale(), "registration.mail.lapsed.button"),
                                PrivateLinks.NAME,
                                registration.id().value().toString())
                        .confidential();
            }
            return letter;
        });
    }

    /** The event begins, and no place was free. */
    void noRoom(EventDetails event, Registration registration) {
        Locale locale = registration.locale();
        post.send(
                registration,
                () -> letter("noRoom", event, registration)
                        .button(text(locale, "registration.mail.noRoom.button"), links.to(EventLinks.list())));
    }

    /** She left the list. */
    void left(EventDetails event, Registration registration) {
        post.send(registration, () -> letter("left", event, registration));
    }

    /** An organiser took her off the list. */
    void takenOff(EventDetails event, Registration registration, String reason) {
        post.send(
                registration,
                () -> letter("takenOff", event, registration)
                        .paragraph(text(registration.locale(), "registration.mail.reason", reason)));
    }

    private Letter letter(String kind, EventDetails event, Registration registration, Object... more) {
        Locale locale = registration.locale();
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = event.title();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new Letter(
                        registration.email().orElseThrow(),
                        "registration-" + kind.toLowerCase(Locale.ROOT) + "/"
                                + registration.id().value() + "/" + registration.letters(),
                        locale,
                        text(locale, "registration.mail.subject." + kind, arguments))
                .paragraph(text(
                        locale,
                        "registration.mail.hello",
                        registration.tickets().getFirst().holderName()))
                .paragraph(text(locale, "registration.mail.intro." + kind, arguments))
                .facts(tickets.facts(event, locale));
    }

    private String text(Locale locale, String key, Object... arguments) {
        return wording.text(locale, key, arguments);
    }
}
