package org.commonground.registration;

import java.time.ZoneId;
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
import org.commonground.shared.TimeSpan;
import org.commonground.shared.Wording;
import org.commonground.terms.BookingTerms;
import org.commonground.terms.Terms;
import org.springframework.stereotype.Component;

/**
 * Writes what a registration's holder gets by mail. Everything that matters stands in the letter itself; PDF and calendar
 * entry are there for who wants them. The private link stands in the letter and nowhere else.
 */
@Component
class TicketLetters {

    private final TicketFiles files;
    private final BookingTerms terms;
    private final Wording wording;
    private final Links links;

    TicketLetters(TicketFiles files, BookingTerms terms, Wording wording, Links links) {
        this.files = files;
        this.terms = terms;
        this.wording = wording;
        this.links = links;
    }

    /** The first letter. */
    Letter confirmation(EventDetails event, Registration registration, String token, List<ProgrammeSession> sessions) {
        return withTickets("registration-confirmed", "confirmed", event, registration, token, sessions, "");
    }

    /** The same where the kinds of tickets are known already. */
    Letter confirmation(PlacesWanted wanted, Registration registration, String token) {
        return withTickets(
                "registration-confirmed",
                "confirmed",
                wanted.event(),
                registration,
                token,
                List.copyOf(wanted.sessions().keySet()),
                "",
                wanted.terms());
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
        return withCalendar(
                withoutTickets("registration-cancelled", "cancelled", event, registration, ""), event, registration);
    }

    /** As {@link #cancellation}, by the organisers. */
    Letter cancellationByStaff(EventDetails event, Registration registration, String reason) {
        return withCalendar(
                withoutTickets("registration-cancelled-by-staff", "cancelledByStaff", event, registration, reason),
                event,
                registration);
    }

    /**
     * The event does not take place.
     *
     * @param held whether she had places, and with them an entry in her calendar; else she waited for some
     */
    Letter calledOff(EventDetails event, Registration registration, boolean held) {
        String kind = held ? "calledOff" : "calledOffWaiting";
        Letter letter = withoutTickets("registration-called-off", kind, event, registration, "");
        return held ? withCalendar(letter, event, registration) : letter;
    }

    private Letter withTickets(
            String cause,
            String kind,
            EventDetails event,
            Registration registration,
            String token,
            List<ProgrammeSession> sessions,
            String reason) {
        return withTickets(
                cause, kind, event, registration, token, sessions, reason, kindsOf(event, registration.held()));
    }

    private Letter withTickets(
            String cause,
            String kind,
            EventDetails event,
            Registration registration,
            String token,
            List<ProgrammeSession> sessions,
            String reason,
            Terms kinds) {
        Locale locale = registration.locale();
        List<Ticket> tickets = registration.held();
        Letter letter = letter(cause, kind, event, registration)
                .paragraph(text(
                        locale, "registration.mail.hello", tickets.getFirst().holderName()))
                .paragraph(text(locale, "registration.mail.intro." + kind, event.title(), tickets.size()));
        addReason(letter, locale, reason);
        addTickets(letter, event, registration, sessions, kinds);
        return letter.paragraph(text(locale, "registration.mail.phone"))
                .button(text(locale, "registration.mail.phone.button"), links.to(RegistrationLinks.ticket(token)))
                .heading(text(locale, "registration.mail.manage.heading"))
                .paragraph(text(locale, "registration.mail.manage"))
                .button(text(locale, "registration.mail.manage.button"), links.to(RegistrationLinks.manage(token)))
                .paragraph(text(locale, "registration.mail.private"))
                // It carries the private link, of which we keep only a hash.
                .confidential();
    }

    /** All about the event, and each ticket with its code; the files follow when the letter leaves. */
    void addTickets(Letter letter, EventDetails event, Registration registration, List<ProgrammeSession> sessions) {
        addTickets(letter, event, registration, sessions, kindsOf(event, registration.held()));
    }

    /** Asked for only where tickets differ. */
    private Terms kindsOf(EventDetails event, List<Ticket> tickets) {
        return tickets.stream().allMatch(ticket -> ticket.kind() == null) ? Terms.NONE : terms.of(event.id());
    }

    private void addTickets(
            Letter letter,
            EventDetails event,
            Registration registration,
            List<ProgrammeSession> sessions,
            Terms kinds) {
        Locale locale = registration.locale();
        List<Ticket> tickets = registration.held();
        letter.facts(facts(event, locale));
        for (Ticket ticket : tickets) {
            String code = SpokenCode.shown(ticket.spokenCode());
            letter.heading(text(locale, "registration.mail.ticketOf", ticket.holderName()))
                    .image(
                            TicketAttachments.picture(ticket),
                            text(locale, "registration.mail.qr", ticket.holderName(), code))
                    .facts(facts(ticket, kinds, code, locale));
            List<String> chosen = sessions.stream()
                    .filter(session -> ticket.sessions().contains(session.id()))
                    .sorted((one, other) ->
                            one.time().start().compareTo(other.time().start()))
                    .map(session -> session(session, event.zone(), locale))
                    .toList();
            if (!chosen.isEmpty()) {
                letter.paragraph(text(locale, "registration.mail.sessions")).items(chosen);
            }
        }
        letter.attachFrom(TicketAttachments.NAME, TicketAttachments.key(registration, tickets));
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
        return letter.facts(facts(event, locale));
    }

    private Letter withCalendar(Letter letter, EventDetails event, Registration registration) {
        return letter.attach("event.ics", TicketFiles.calendarType(registration), files.calendar(event, registration));
    }

    private void addReason(Letter letter, Locale locale, String reason) {
        if (!reason.isEmpty()) {
            letter.paragraph(text(locale, "registration.mail.reason", reason));
        }
    }

    private Letter letter(String cause, String kind, EventDetails event, Registration registration) {
        return new Letter(
                registration.email().orElseThrow(),
                cause + "/" + registration.id().value() + "/" + registration.letters(),
                registration.locale(),
                text(registration.locale(), "registration.mail.subject." + kind, event.title(), registration.places()));
    }

    /** What has to be known of the event. */
    Map<String, String> facts(EventDetails event, Locale locale) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(text(locale, "registration.event"), event.title());
        facts.put(text(locale, "registration.when"), when(event.time(), event.zone(), locale));
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

    private Map<String, String> facts(Ticket ticket, Terms kinds, String code, Locale locale) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(text(locale, "registration.spokenCode"), code);
        kinds.kind(ticket.kind()).ifPresent(kind -> facts.put(text(locale, "registration.ticketKind"), kind.name()));
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

    String when(TimeSpan time, ZoneId zone, Locale locale) {
        String zoneName =
                DateTimeFormatter.ofPattern("zzzz", locale).withZone(zone).format(time.start());
        String from = Wording.time(time.start(), zone, locale);
        String to = Wording.time(time.end(), zone, locale);
        String day = Wording.date(time.start(), zone, locale);
        String lastDay = Wording.date(time.end(), zone, locale);
        return day.equals(lastDay)
                ? text(locale, "registration.time.oneDay", day, from, to, zoneName)
                : text(locale, "registration.time.severalDays", day, from, lastDay, to, zoneName);
    }

    String session(ProgrammeSession session, ZoneId zone, Locale locale) {
        return text(
                locale,
                "registration.mail.session",
                Wording.time(session.time().start(), zone, locale),
                Wording.time(session.time().end(), zone, locale),
                session.title(),
                session.roomName());
    }

    static String lines(String text) {
        return text.replaceAll("\\s*\n\\s*", ", ");
    }

    private String text(Locale locale, String key, Object... arguments) {
        return wording.text(locale, key, arguments);
    }
}
