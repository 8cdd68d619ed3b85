package org.commonground.registration;

import java.util.Locale;
import org.commonground.events.EventDetails;
import org.commonground.mail.Letter;
import org.commonground.shared.Links;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** Writes to those about whose booking an organiser decides. */
@Component
class ApprovalMail {

    private final TicketLetters tickets;
    private final Post post;
    private final Wording wording;
    private final Links links;

    ApprovalMail(TicketLetters tickets, Post post, Wording wording, Links links) {
        this.tickets = tickets;
        this.post = post;
        this.wording = wording;
        this.links = links;
    }

    /** Her booking has arrived. */
    void requested(EventDetails event, Registration registration, String token) {
        Locale locale = registration.locale();
        post.send(
                registration,
                () -> letter("requested", event, registration)
                        .button(
                                text(locale, "registration.mail.requested.button"),
                                links.to(RegistrationLinks.manage(token)))
                        .paragraph(text(locale, "registration.mail.waiting.private"))
                        .confidential());
    }

    /** The organisers have no place for her. */
    void declined(EventDetails event, Registration registration, String reason) {
        post.send(
                registration,
                () -> letter("declined", event, registration)
                        .paragraph(text(registration.locale(), "registration.mail.reason", reason)));
    }

    /** She took her request back. */
    void withdrawn(EventDetails event, Registration registration) {
        post.send(registration, () -> letter("withdrawn", event, registration));
    }

    private Letter letter(String kind, EventDetails event, Registration registration) {
        Locale locale = registration.locale();
        int persons = registration.tickets().size();
        return new Letter(
                        registration.email().orElseThrow(),
                        "registration-" + kind + "/" + registration.id().value() + "/" + registration.letters(),
                        locale,
                        text(locale, "registration.mail.subject." + kind, event.title(), persons))
                .paragraph(text(
                        locale,
                        "registration.mail.hello",
                        registration.tickets().getFirst().holderName()))
                .paragraph(text(locale, "registration.mail.intro." + kind, event.title(), persons))
                .facts(tickets.facts(event, locale));
    }

    private String text(Locale locale, String key, Object... arguments) {
        return wording.text(locale, key, arguments);
    }
}
