package org.commonground.registration;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.Release;
import org.commonground.registration.ChangeRegistrationResult.AsBefore;
import org.commonground.registration.ChangeRegistrationResult.BadName;
import org.commonground.registration.ChangeRegistrationResult.Changed;
import org.commonground.registration.SendAgainResult.NothingToSend;
import org.commonground.registration.SendAgainResult.Sent;
import org.commonground.registration.SendAgainResult.TooMany;
import org.commonground.registration.paper.HolderName;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registrations once they are made: whoever has the private link changes them, organisers read them. */
@Service
public class Registrations {

    static final int MOST_LETTERS = 40;

    private final RegistrationRepository registrations;
    private final PrivateLinks privateLinks;
    private final History history;
    private final PlaceReturning returning;
    private final HolderChanges changes;
    private final Events events;
    private final Programmes programmes;
    private final TicketLetters letters;
    private final TicketFiles files;
    private final Post post;
    private final Clock clock;

    Registrations(
            RegistrationRepository registrations,
            PrivateLinks privateLinks,
            History history,
            PlaceReturning returning,
            HolderChanges changes,
            Events events,
            Programmes programmes,
            TicketLetters letters,
            TicketFiles files,
            Post post,
            Clock clock) {
        this.registrations = registrations;
        this.privateLinks = privateLinks;
        this.history = history;
        this.returning = returning;
        this.changes = changes;
        this.events = events;
        this.programmes = programmes;
        this.letters = letters;
        this.files = files;
        this.post = post;
        this.clock = clock;
    }

    /** The registration of a private link. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<RegistrationDetails> find(String token) {
        return byLink(token).map(Registration::details);
    }

    /** Corrects the name on a ticket; its code stays valid. */
    @PreAuthorize("permitAll()")
    public ChangeRegistrationResult rename(String token, TicketId ticket, String name) {
        String clean = HolderName.clean(name);
        if (!HolderName.isGood(clean)) {
            return new BadName();
        }
        return changes.makeWithinLimit(token, (event, registration) -> {
            String before = registration.nameOf(ticket);
            boolean renamed = registration.rename(ticket, clean, clock.instant());
            if (renamed) {
                history.note(registration.id(), HistoryActor.HOLDER, HistoryKind.RENAMED, before + " → " + clean);
            }
            return result(renamed);
        });
    }

    /** Gives one place back; the last one ends the registration. */
    @PreAuthorize("permitAll()")
    public ChangeRegistrationResult giveBack(String token, TicketId ticket) {
        return changes.make(token, (event, registration) -> {
            Optional<Ticket> given = registration.giveBack(ticket, clock.instant());
            given.ifPresent(place -> history.note(
                    registration.id(), HistoryActor.HOLDER, HistoryKind.PLACE_GIVEN_BACK, place.holderName()));
            given.ifPresent(Ticket::mayBeRestored);
            returning.free(event.id(), given.stream().toList());
            return result(given.isPresent());
        });
    }

    /** Gives all places back. */
    @PreAuthorize("permitAll()")
    public ChangeRegistrationResult cancel(String token) {
        return changes.make(token, (event, registration) -> {
            if (registration.places() == 0) {
                return new AsBefore();
            }
            List<Ticket> given = registration.cancel(clock.instant());
            history.note(registration.id(), HistoryActor.HOLDER, HistoryKind.CANCELLED, "");
            given.forEach(Ticket::mayBeRestored);
            returning.free(event.id(), given);
            return new Changed();
        });
    }

    /** Sends the tickets again, with a new private link instead of this one. */
    @PreAuthorize("permitAll()")
    @Transactional
    public SendAgainResult sendAgain(String token) {
        return lockByLink(token)
                .map(registration -> sendAgain(registration, HistoryActor.HOLDER))
                .orElseGet(NothingToSend::new);
    }

    /** As {@link #sendAgain(String)}, for somebody who asked an organiser. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public SendAgainResult sendAgain(RegistrationId id) {
        return registrations
                .lockById(id.value())
                .map(registration -> sendAgain(registration, HistoryActor.STAFF))
                .orElseGet(NothingToSend::new);
    }

    /** All tickets still held, as an accessible PDF; empty where there are none. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<byte[]> pdf(String token) {
        return held(token)
                .flatMap(registration ->
                        events.find(registration.eventId()).map(event -> files.pdf(event, registration.held())));
    }

    /** A badge for each ticket still held, as an accessible PDF; empty where there are none. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<byte[]> badges(String token) {
        return held(token)
                .flatMap(registration ->
                        events.find(registration.eventId()).map(event -> files.badges(event, registration.held())));
    }

    /** The event as an iCalendar entry; empty where no place is held. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<byte[]> calendar(String token) {
        return held(token)
                .flatMap(registration ->
                        events.find(registration.eventId()).map(event -> files.calendar(event, registration)));
    }

    /** The QR picture of a ticket's code, a PNG. */
    @PreAuthorize("permitAll()")
    public byte[] picture(TicketCode code) {
        return files.qr(code);
    }

    private Optional<Registration> byLink(String token) {
        return privateLinks.registration(token).flatMap(registrations::findWithTicketsById);
    }

    private Optional<Registration> lockByLink(String token) {
        return privateLinks.registration(token).flatMap(registrations::lockById);
    }

    private static ChangeRegistrationResult result(boolean changed) {
        return changed ? new Changed() : new AsBefore();
    }

    private SendAgainResult sendAgain(Registration registration, HistoryActor actor) {
        EventDetails event = events.find(registration.eventId()).orElse(null);
        if (event == null || registration.places() == 0) {
            return new NothingToSend();
        }
        if (registration.email().isEmpty()) {
            return new SendAgainResult.NoAddress();
        }
        if (registration.letters() >= MOST_LETTERS) {
            return new TooMany();
        }
        String token = privateLinks.replace(registration);
        post.send(registration, () -> letters.again(event, registration, token, sessionsOf(event.id())));
        history.note(registration.id(), actor, HistoryKind.SENT_AGAIN, "");
        return new Sent(token);
    }

    private Optional<Registration> held(String token) {
        return byLink(token).filter(registration -> registration.places() > 0);
    }

    private List<ProgrammeSession> sessionsOf(EventId event) {
        return programmes.released(event).map(Release::sessions).stream()
                .flatMap(Collection::stream)
                .toList();
    }
}
