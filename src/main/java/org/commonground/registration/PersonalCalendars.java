package org.commonground.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.events.EventDetails;
import org.commonground.events.EventStatus;
import org.commonground.events.Events;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.Release;
import org.commonground.programme.SessionId;
import org.commonground.shared.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar of one registration's choices, which programs subscribe to by a key of its own: it opens nothing else, and
 * can be replaced without touching the private link.
 */
@Service
public class PersonalCalendars {

    /** Characters of five bits each: 130 bits. */
    private static final int KEY_LENGTH = 26;

    private final RegistrationRepository registrations;
    private final PrivateLinks privateLinks;
    private final Events events;
    private final Programmes programmes;

    PersonalCalendars(
            RegistrationRepository registrations, PrivateLinks privateLinks, Events events, Programmes programmes) {
        this.registrations = registrations;
        this.privateLinks = privateLinks;
        this.events = events;
        this.programmes = programmes;
    }

    /** The key of the calendar of a private link's registration; empty where it has none yet. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<String> key(String token) {
        return privateLinks.registration(token).flatMap(registrations::findById).flatMap(Registration::calendarKey);
    }

    /** The key that there is, or else a new one; empty where the link opens no registration that holds places. */
    @PreAuthorize("permitAll()")
    @Transactional
    public Optional<String> open(String token) {
        return locked(token).map(registration -> registration.calendarKey().orElseGet(() -> renewed(registration)));
    }

    /** Another key; the one before opens nothing any more. Empty as for {@link #open}. */
    @PreAuthorize("permitAll()")
    @Transactional
    public Optional<String> replace(String token) {
        return locked(token).map(PersonalCalendars::renewed);
    }

    /** What the key opens; empty where it opens nothing. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<PersonalCalendar> find(String key) {
        return key.length() != KEY_LENGTH
                ? Optional.empty()
                : registrations
                        .findByCalendarKey(key)
                        .flatMap(registration -> events.find(registration.eventId())
                                .map(event -> calendar(
                                        event,
                                        registration,
                                        programmes.released(event.id()).orElse(null))));
    }

    private Optional<Registration> locked(String token) {
        return privateLinks
                .registration(token)
                .flatMap(registrations::lockById)
                .filter(registration -> registration.places() > 0);
    }

    private static String renewed(Registration registration) {
        String key = Secrets.code(KEY_LENGTH);
        registration.openCalendar(key);
        return key;
    }

    private static PersonalCalendar calendar(EventDetails event, Registration registration, @Nullable Release release) {
        boolean given = registration.places() == 0;
        // What was chosen with places that are given back is cancelled with the last of them.
        List<Ticket> tickets = given ? registration.tickets() : registration.held();
        Set<SessionId> chosen =
                tickets.stream().flatMap(ticket -> ticket.sessions().stream()).collect(Collectors.toSet());
        List<ProgrammeSession> sessions = release == null
                ? List.of()
                : release.sessions().stream()
                        .filter(session -> chosen.contains(session.id()))
                        .toList();
        Instant changedAt = Stream.of(
                        registration.changedAt(),
                        event.changedAt(),
                        release == null ? event.changedAt() : release.releasedAt())
                .max(Instant::compareTo)
                .orElseThrow();
        return new PersonalCalendar(
                event,
                sessions,
                registration.tickets().getFirst().id(),
                given || event.status() == EventStatus.CANCELLED,
                TicketFiles.sequence(event, registration, release),
                changedAt,
                registration.locale());
    }
}
