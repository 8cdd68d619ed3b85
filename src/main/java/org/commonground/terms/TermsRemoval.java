package org.commonground.terms;

import org.commonground.events.EventRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A removed event takes its terms and codes along, in the same transaction. */
@Component
class TermsRemoval {

    private final TermsRepository terms;
    private final InvitationCodeRepository codes;

    TermsRemoval(TermsRepository terms, InvitationCodeRepository codes) {
        this.terms = terms;
        this.codes = codes;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EventRemoved removed) {
        codes.deleteOfEvent(removed.event().value());
        terms.deleteOfEvent(removed.event().value());
    }
}
