package org.commonground.terms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.commonground.events.EventForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** On its day, what is held for a community and was not taken is free for all. */
@Component
class HeldPlacesRelease {

    private final InvitationCodeRepository codes;
    private final TermsRepository terms;
    private final PlaceKeeping places;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HeldPlacesRelease(
            InvitationCodeRepository codes,
            TermsRepository terms,
            PlaceKeeping places,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.codes = codes;
        this.terms = terms;
        this.places = places;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Each in a transaction of its own. */
    void run() {
        codes.due(LocalDate.ofInstant(clock.instant(), EventForm.CITY))
                .forEach(id -> transaction.executeWithoutResult(status -> release(id)));
    }

    private void release(UUID id) {
        codes.eventOf(id).ifPresent(terms::lock);
        codes.lockById(id)
                .filter(row -> row.details().state() == InvitationCodeState.VALID)
                .ifPresent(row -> {
                    places.release(row.event(), row.id());
                    row.release();
                });
    }
}
