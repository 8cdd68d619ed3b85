package org.commonground.registration;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.Release;
import org.commonground.registration.DeskResult.AsBefore;
import org.commonground.registration.DeskResult.BadName;
import org.commonground.registration.DeskResult.BadReason;
import org.commonground.registration.DeskResult.Done;
import org.commonground.registration.DeskResult.Gone;
import org.commonground.registration.DeskResult.TooLate;
import org.commonground.registration.DeskResult.TooMany;
import org.commonground.registration.paper.HolderName;
import org.commonground.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What organisers do with one registration for its holder. Of her private link only the hash is known, so each letter about
 * places that are still held brings a new link, and the one before stops working.
 */
@Service
public class RegistrationDesk {

    /** Characters of a reason; with a name before it, it fits into the history. */
    public static final int LONGEST_REASON = 200;

    private final RegistrationRepository registrations;
    private final PrivateLinks privateLinks;
    private final PlaceReturning returning;
    private final Registering registering;
    private final Events events;
    private final Programmes programmes;
    private final TicketLetters letters;
    private final Post post;
    private final History history;
    private final Consents consents;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    RegistrationDesk(
            RegistrationRepository registrations,
            PrivateLinks privateLinks,
            PlaceReturning returning,
            Registering registering,
            Events events,
            Programmes programmes,
            TicketLetters letters,
            Post post,
            History history,
            Consents consents,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.registrations = registrations;
        this.privateLinks = privateLinks;
        this.returning = returning;
        this.registering = registering;
        this.events = events;
        this.programmes = programmes;
        this.letters = letters;
        this.post = post;
        this.history = history;
        this.consents = consents;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The registration with its whole history; empty where this event has none such. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Optional<RegistrationRecord> find(EventId event, RegistrationId id) {
        return registrations
                .findById(id.value())
                .filter(registration -> registration.eventId().equals(event))
                .map(registration -> new RegistrationRecord(
                        registration.summary(),
                        registration.locale(),
                        registration.tickets().stream().collect(Collectors.toMap(Ticket::id, Ticket::sessions)),
                        consents.of(id),
                        history.of(id)));
    }

    /** Corrects the name on a ticket; its code stays valid. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public DeskResult rename(RegistrationId id, TicketId ticket, String name) {
        String clean = HolderName.clean(name);
        if (!HolderName.isGood(clean)) {
            return new BadName();
        }
        return change(id, "", registration -> {
            if (registration.letters() >= Registrations.MOST_LETTERS) {
                return new TooMany();
            }
            String before = nameOf(registration, ticket);
            if (!registration.rename(ticket, clean, clock.instant())) {
                return new AsBefore();
            }
            history.note(id, HistoryActor.STAFF, HistoryKind.RENAMED, before + " \u2192 " + clean);
            return new Done();
        });
    }

    /** Gives one place back; the last one ends the registration. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public DeskResult giveBack(RegistrationId id, TicketId ticket, String reason) {
        String why = Texts.line(reason);
        if (!isReason(why)) {
            return new BadReason();
        }
        return change(id, why, registration -> {
            Optional<Ticket> given = registration.giveBack(ticket, clock.instant());
            if (given.isEmpty()) {
                return new AsBefore();
            }
            returning.free(registration.eventId(), List.of(given.get()));
            history.note(
                    id,
                    HistoryActor.STAFF,
                    HistoryKind.PLACE_GIVEN_BACK,
                    given.get().holderName() + ": " + why);
            return new Done();
        });
    }

    /** Gives all places back. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public DeskResult cancel(RegistrationId id, String reason) {
        String why = Texts.line(reason);
        if (!isReason(why)) {
            return new BadReason();
        }
        return change(id, why, registration -> {
            if (registration.places() == 0) {
                return new AsBefore();
            }
            returning.free(registration.eventId(), registration.cancel(clock.instant()));
            history.note(id, HistoryActor.STAFF, HistoryKind.CANCELLED, why);
            return new Done();
        });
    }

    /** Whether this is enough of a reason, and not too long a one. */
    public static boolean isReason(String text) {
        String reason = Texts.line(text);
        return !reason.isEmpty() && reason.length() <= LONGEST_REASON;
    }

    private static String nameOf(Registration registration, TicketId id) {
        return registration.tickets().stream()
                .filter(ticket -> ticket.id().equals(id))
                .map(Ticket::holderName)
                .findFirst()
                .orElse("");
    }

    private DeskResult change(RegistrationId id, String reason, Function<Registration, DeskResult> change) {
        Registration registration = registrations.lockById(id.value()).orElse(null);
        if (registration == null) {
            return new Gone();
        }
        EventDetails event =
                events.find(registration.eventId()).filter(registering::isOpen).orElse(null);
        if (event == null) {
            return new TooLate();
        }
        DeskResult result = change.apply(registration);
        if (result instanceof Done) {
            tell(event, registration, reason);
            publisher.publishEvent(new RegistrationChanged(id));
        }
        return result;
    }

    private void tell(EventDetails event, Registration registration, String reason) {
        if (registration.places() == 0) {
            registration.tickets().forEach(Ticket::isGoneForGood);
            post.send(registration, () -> letters.cancellationByStaff(event, registration, reason));
            return;
        }
        List<ProgrammeSession> sessions = programmes.released(event.id()).map(Release::sessions).stream()
                .flatMap(Collection::stream)
                .toList();
        post.send(
                registration,
                () -> letters.changeByStaff(event, registration, privateLinks.replace(registration), sessions, reason));
    }
}
