package org.commonground.registration;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.mail.Letter;
import org.commonground.programme.ProgrammeSession;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Links;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/**
 * Writes what a registration's holder gets by mail. Everything that matters stands in the letter itself; PDF and calendar
 * entry are there for who wants them. The private link stands in the letter and nowhere else.
 */
@Component
class TicketLetters {

    private final TicketFiles files;
    private final Wording wording;
    private final Links links;

    TicketLetters(TicketFiles files, Wording wording, Links links) {
        this.files = files;
        this.wording = wording;
        this.links = links;
    }

    /** The first letter. */
    Letter confirmation(EventDetails event, Registration registration, String token, List<ProgrammeSession> sessions) {
        return withTickets("registration-confirmed", "confirmed", event, registration, token, sessions, "");
    }

    /** A name was corrected or a place given back. */
    Letter change(EventDetails event, Registration registration, String token, List<ProgrammeSession> sessions) {
        return withTickets("registration-changed", "changed", event, registration, token, sessions, "");
    }

    /** As {@link #change}, by the organisers; their reason may be empty. */
    Letter changeByStaff(
            EventDetails event,
            Registration registration,
            String token,
            List<ProgrammeSession> sessions,
            String reason) {
        return withTickets(
                "registration-changed-by-staff", "changedByStaff", event, registration, token, sessions, reason);
    }

    /** The same again, with a new private link. */
    Letter again(EventDetails event, Registration registration, String token, List<ProgrammeSession> sessions) {
        return withTickets("registration-again", "again", event, registration, token, sessions, "");
    }

    /** All places were given back; takes the entry out of the calendar. */
    Letter cancellation(EventDetails event, Registration registration) {
        return withoutTickets("registration-cancelled", "cancelled", event, registration, "");
    }

    /** As {@link #cancellation}, by the organisers. */
    Letter cancellationByStaff(EventDetails event, Registration registration, String reason) {
        return withoutTickets("registration-cancelled-by-staff", "cancelledByStaff", event, registration, reason);
    }

    /** The event does not take place. */
    Letter calledOff(EventDetails event, Registration registration) {
        return withoutTickets("registration-called-off", "calledOff", event, registration, "");
    }

    private Letter withTickets(
            String cause,
            String kind,
            EventDetails event,
            Registration registration,
            String token,
            List<ProgrammeSession> sessions,
            String reason) {
        Locale locale = registration.locale();
        List<Ticket> tickets = registration.held();
        Letter letter = letter(cause, kind, event, registration)
                .paragraph(text(
                        locale, "registration.mail.hello", tickets.getFirst().holderName()))
                .paragraph(text(locale, "registration.mail.intro." + kind, event.title(), tickets.size()));
        addReason(letter, locale, reason);
        letter.facts(facts(event, locale));
        for (Ticket ticket : tickets) {
            String code = SpokenCode.shown(ticket.spokenCode());
            letter.heading(text(locale, "registration.mail.ticketOf", ticket.holderName()))
                    .image(
                            TicketAttachments.picture(ticket),
                            text(locale, "registration.mail.qr", ticket.holderName(), code))
                    .facts(facts(ticket, code, locale));
            List<String> chosen = sessions.stream()
                    .filter(session -> ticket.sessions().contains(session.id()))
                    .sorted((one, other) ->
                            one.time().start().compareTo(other.time().start()))
                    .map(session -> text(
                            locale,
                            "registration.mail.session",
                            Wording.time(session.time().start(), event.zone(), locale),
                            Wording.time(session.time().end(), event.zone(), locale),
                            session.title(),
                            session.roomName()))
                    .toList();
            if (!chosen.isEmpty()) {
                letter.paragraph(text(locale, "registration.mail.sessions")).items(chosen);
            }
        }
        return letter.heading(text(locale, "registration.mail.manage.heading"))
                .paragraph(text(locale, "registration.mail.manage"))
                .button(text(locale, "registration.mail.manage.button"), links.to(RegistrationLinks.manage(token)))
                .paragraph(text(locale, "registration.mail.private"))
                .attachFrom(TicketAttachments.NAME, TicketAttachments.key(registration, tickets))
                // It carries the private link, of which we keep only a hash.
                .confidential();
    }

    private Letter withoutTickets(
            String cause, String kind, EventDetails event, Registration registration, String reason) {
        Locale locale = registration.locale();
        Letter letter = letter(cause, kind, event, registration)
                .paragraph(text(
                        locale,
                        "registration.mail.hello",
                        registration.tickets().getFirst().holderName()))
                .paragraph(text(locale, "registration.mail.intro." + kind, event.title(), 0));
        addReason(letter, locale, reason);
        return letter.facts(facts(event, locale))
                .attach("event.ics", TicketFiles.calendarType(registration), files.calendar(event, registration));
    }

    private void addReason(Letter letter, Locale locale, String reason) {
        if (!reason.isEmpty()) {
            letter.paragraph(text(locale, "registration.mail.reason", reason));
        }
    }

    private Letter letter(String cause, String kind, EventDetails event, Registration registration) {
        return new Letter(
                registration.email(),
                cause + "/" + registration.id().value() + "/" + registration.letters(),
                registration.locale(),
                text(registration.locale(), "registration.mail.subject." + kind, event.title(), registration.places()));
    }

    private Map<String, String> facts(EventDetails event, Locale locale) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(text(locale, "registration.event"), event.title());
        facts.put(text(locale, "registration.when"), when(event, locale));
        facts.put(
                text(locale, "registration.where"),
                event.venue().name() + ", " + lines(event.venue().address()));
        if (!event.venue().directions().isEmpty()) {
            facts.put(
                    text(locale, "registration.directions"), lines(event.venue().directions()));
        }
        if (!event.access().isEmpty()) {
            facts.put(text(locale, "registration.accessThere"), needs(event.access(), locale));
        }
        return facts;
    }

    private Map<String, String> facts(Ticket ticket, String code, Locale locale) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(text(locale, "registration.spokenCode"), code);
        if (!ticket.accessNeeds().isEmpty()) {
            facts.put(text(locale, "registration.accessAsked"), needs(ticket.accessNeeds(), locale));
        }
        if (!ticket.accessNote().isEmpty()) {
            facts.put(text(locale, "registration.accessNote"), ticket.accessNote());
        }
        return facts;
    }

    private String needs(Set<AccessNeed> needs, Locale locale) {
        return needs.stream()
                .sorted()
                .map(need -> wording.text(locale, need.key()))
                .collect(Collectors.joining(", "));
    }

    private String when(EventDetails event, Locale locale) {
        String zone = DateTimeFormatter.ofPattern("zzzz", locale)
                .withZone(event.zone())
                .format(event.time().start());
        var start = event.time().start().atZone(event.zone());
        var end = event.time().end().atZone(event.zone());
        String from = Wording.time(event.time().start(), event.zone(), locale);
        String to = Wording.time(event.time().end(), event.zone(), locale);
        String day = Wording.date(event.time().start(), event.zone(), locale);
        return start.toLocalDate().equals(end.toLocalDate())
                ? text(locale, "registration.time.oneDay", day, from, to, zone)
                : text(
                        locale,
                        "registration.time.severalDays",
                        day,
                        from,
                        Wording.date(event.time().end(), event.zone(), locale),
                        to,
                        zone);
    }

    private static String lines(String text) {
        return text.replaceAll("\\s*\n\\s*", ", ");
    }

    private String text(Locale locale, String key, Object... arguments) {
        return wording.text(locale, key, arguments);
    }
}
