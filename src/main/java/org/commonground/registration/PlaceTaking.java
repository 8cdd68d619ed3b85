package org.commonground.registration;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.mail.Letter;
import org.commonground.registration.PlaceCountRepository.Taken;
import org.commonground.registration.PlacesWanted.Held;
import org.commonground.registration.PlacesWanted.OfEvent;
import org.commonground.registration.PlacesWanted.OfKind;
import org.commonground.registration.PlacesWanted.OfSession;
import org.commonground.registration.PlacesWanted.OnlyOpen;
import org.commonground.registration.PlacesWanted.Part;
import org.commonground.registration.RegisterResult.Full;
import org.commonground.registration.RegisterResult.HeldFull;
import org.commonground.registration.RegisterResult.KindFull;
import org.commonground.registration.RegisterResult.NotOpen;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.RegisterResult.Requested;
import org.commonground.registration.RegisterResult.SessionFull;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores a registration with its letter if there are places for it. Everything slow comes before the counts, which are the
 * last thing to be touched: their rows stay locked only while the transaction ends.
 */
@Repository
class PlaceTaking {

    private final PlaceCountRepository counts;
    private final TicketLetters letters;
    private final Post post;
    private final Offering offering;
    private final ApprovalMail approvalMail;
    private final EntityManager entities;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;
    private final TransactionTemplate ownTransaction;

    PlaceTaking(
            PlaceCountRepository counts,
            TicketLetters letters,
            Post post,
            Offering offering,
            ApprovalMail approvalMail,
            EntityManager entities,
            ApplicationEventPublisher publisher,
            PlatformTransactionManager transactions) {
        this.counts = counts;
        this.letters = letters;
        this.post = post;
        this.offering = offering;
        this.approvalMail = approvalMail;
        this.entities = entities;
        this.publisher = publisher;
        this.transaction = new TransactionTemplate(transactions);
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param alongside what else is to be stored with it, in the same transaction */
    RegisterResult take(PlacesWanted wanted, Registration registration, String token, Runnable alongside) {
        Optional<RegisterResult> visiblyFull = prepare(wanted);
        if (visiblyFull.isPresent()) {
            return visiblyFull.get();
        }
        Optional<Letter> letter =
                registration.email().map(address -> letters.confirmation(wanted, registration, token));
        return requireNonNull(transaction.execute(status -> {
            entities.persist(registration);
            post.send(registration, letter::orElseThrow);
            entities.flush();
            alongside.run();
            Optional<RegisterResult> refused = count(wanted);
            if (refused.isPresent()) {
                status.setRollbackOnly();
                return refused.get();
            }
            publisher.publishEvent(new RegistrationConfirmed(registration.id()));
            return new Registered(registration.id(), token);
        }));
    }

    /** Stores a registration about which an organiser decides; it takes no places before. */
    RegisterResult request(EventDetails event, Registration registration, String token, Runnable alongside) {
        registration.request();
        return requireNonNull(transaction.execute(status -> {
            entities.persist(registration);
            approvalMail.requested(event, registration, token);
            entities.flush();
            alongside.run();
            return new Requested(registration.id(), token);
        }));
    }

    /** Puts a registration on the waiting list, or gives it the places that are free just now. */
    RegisterResult await(EventDetails event, Registration registration, String token, Runnable alongside) {
        return requireNonNull(transaction.execute(status -> {
            RegisterResult result = offering.join(event, registration, token);
            if (!(result instanceof NotOpen)) {
                alongside.run();
            }
            return result;
        }));
    }

    /** Answers most who come too late without writing anything, and sees to it that there is a row for each count. */
    private Optional<RegisterResult> prepare(PlacesWanted wanted) {
        List<Part> parts = wanted.inOrder();
        Map<UUID, Taken> taken =
                new HashMap<>(counts.taken(parts.stream().map(Part::subject).toList()).stream()
                        .collect(Collectors.toMap(Taken::subject, Function.identity())));
        UUID event = wanted.event().id().value();
        for (Part part : parts) {
            if (taken.containsKey(part.subject())) {
                continue;
            }
            if (part instanceof OfKind || part instanceof Held) {
                // It was taken away meanwhile.
                taken.put(part.subject(), new Taken(part.subject(), 0, 0, 0));
            } else {
                // Committed at once: kept open, all who wait to insert the same row would end in a deadlock.
                Integer capacity = part.subject().equals(event) ? wanted.event().capacity() : null;
                ownTransaction.executeWithoutResult(status -> counts.begin(part.subject(), event, capacity));
                taken.put(part.subject(), new Taken(part.subject(), 0, 0, capacity));
            }
        }
        // The event first: who can have no place at all need not think about her sessions.
        return parts.reversed().stream()
                .flatMap(part -> visiblyFull(part, requireNonNull(taken.get(part.subject()))).stream())
                .findFirst();
    }

    private static Optional<RegisterResult> visiblyFull(Part part, Taken taken) {
        int limit = requireNonNullElse(taken.capacity(), Integer.MAX_VALUE);
        if (limit == 0 && (part instanceof OfEvent || part instanceof OnlyOpen)) {
            return Optional.of(new NotOpen());
        }
        int left = switch (part) {
            case OfEvent event -> new PlacesLeft(limit, taken.taken(), taken.waiting()).left();
            case OfSession session -> Math.max(0, session.capacity() - taken.taken());
            case OfKind kind -> Math.max(0, limit - taken.taken());
            case Held held -> Math.max(0, limit - taken.taken());
            case OnlyOpen open -> Integer.MAX_VALUE;
        };
        return left < part.persons() ? Optional.of(full(part, left)) : Optional.empty();
    }

    private static RegisterResult full(Part part, int left) {
        return switch (part) {
            case OfEvent event -> new Full(left);
            case OfSession session -> new SessionFull(session.session().id(), left);
            case OfKind kind -> new KindFull(kind.kind(), left);
            case Held held -> new HeldFull(left);
            case OnlyOpen open -> new NotOpen();
        };
    }

    /** Takes the places, or says what there is not enough of; the caller then rolls all of it back. */
    private Optional<RegisterResult> count(PlacesWanted wanted) {
        // The event is the last statement: whoever comes next waits for nothing but the end of this transaction.
        for (Part part : wanted.inOrder()) {
            int done = switch (part) {
                case OfEvent event -> counts.takeOfEvent(event.subject(), event.persons());
                case OfSession session -> counts.take(session.subject(), session.persons(), session.capacity());
                case OfKind kind -> counts.takePart(kind.subject(), kind.persons());
                case Held held -> counts.takePart(held.subject(), held.persons());
                case OnlyOpen open -> counts.holdOpen(open.subject());
            };
            if (done == 0) {
                return Optional.of(refusal(part));
            }
        }
        return Optional.empty();
    }

    /** With what is left just now. */
    private RegisterResult refusal(Part part) {
        return counts.taken(List.of(part.subject())).stream()
                .findFirst()
                .flatMap(taken -> visiblyFull(part, taken))
                .orElseGet(() -> full(part, 0));
    }
}
