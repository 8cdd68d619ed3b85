package org.commonground.registration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.BiFunction;
import org.commonground.events.EventDetails;
import org.commonground.events.Events;
import org.commonground.programme.Programmes;
import org.commonground.programme.Release;
import org.commonground.registration.ChangeRegistrationResult.Changed;
import org.commonground.registration.ChangeRegistrationResult.TooLate;
import org.commonground.registration.ChangeRegistrationResult.TooMany;
import org.commonground.registration.ChangeRegistrationResult.UnknownLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one change of a registration by its private link: all of it in one transaction or nothing, once more after a
 * deadlock, and told by one letter.
 */
@Component
class HolderChanges {

    /** What is done to a registration, which nobody else changes meanwhile. Only {@link Changed} is kept. */
    interface Change extends BiFunction<EventDetails, Registration, ChangeRegistrationResult> {}

    private static final Logger LOG = LoggerFactory.getLogger(HolderChanges.class);
    private static final int MOST_ATTEMPTS = 8;

    private final RegistrationRepository registrations;
    private final PrivateLinks privateLinks;
    private final Registering registering;
    private final Events events;
    private final Programmes programmes;
    private final TicketLetters letters;
    private final Post post;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;

    HolderChanges(
            RegistrationRepository registrations,
            PrivateLinks privateLinks,
            Registering registering,
            Events events,
            Programmes programmes,
            TicketLetters letters,
            Post post,
            ApplicationEventPublisher publisher,
            PlatformTransactionManager transactions) {
        this.registrations = registrations;
        this.privateLinks = privateLinks;
        this.registering = registering;
        this.events = events;
        this.programmes = programmes;
        this.letters = letters;
        this.post = post;
        this.publisher = publisher;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What can be done once only, such as giving places back. */
    ChangeRegistrationResult make(String token, Change change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return requireNonNull(transaction.execute(status -> {
                    ChangeRegistrationResult result = once(token, change);
                    if (!(result instanceof Changed)) {
                        status.setRollbackOnly();
                    }
                    return result;
                }));
            } catch (DataIntegrityViolationException | ConcurrencyFailureException collision) {
                // A deadlock, or a code that is in use.
                if (attempt == MOST_ATTEMPTS) {
                    throw collision;
                }
                LOG.debug("Changing again after {}", collision.getMessage());
            }
        }
    }

    /** What can be turned to and fro for ever: each time somebody gets a letter. */
    ChangeRegistrationResult makeWithinLimit(String token, Change change) {
        return make(
                token,
                (event, registration) -> registration.letters() >= Registrations.MOST_LETTERS
                        ? new TooMany()
                        : change.apply(event, registration));
    }

    private ChangeRegistrationResult once(String token, Change change) {
        Registration registration = privateLinks
                .registration(token)
                .flatMap(registrations::lockById)
                .orElse(null);
        if (registration == null) {
            return new UnknownLink();
        }
        EventDetails event =
                events.find(registration.eventId()).filter(registering::isOpen).orElse(null);
        if (event == null) {
            return new TooLate();
        }
        ChangeRegistrationResult result = change.apply(event, registration);
        if (result instanceof Changed) {
            post.send(
                    registration,
                    () -> registration.places() == 0
                            ? letters.cancellation(event, registration)
                            : letters.change(
                                    event,
                                    registration,
                                    token,
                                    programmes
                                            .released(event.id())
                                            .map(Release::sessions)
                                            .orElse(List.of())));
            publisher.publishEvent(new RegistrationChanged(registration.id()));
        }
        return result;
    }
}
