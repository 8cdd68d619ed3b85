package org.commonground.consultation;

import org.commonground.accounts.RunAs;
import org.commonground.events.EventRemoved;
import org.commonground.surveys.ResponseReceived;
import org.commonground.surveys.ResponseWithdrawn;
import org.commonground.surveys.Responses;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the record in step with the survey responses, each time in the transaction of the response. */
@Component
class ResponseListener {

    private final Responses responses;
    private final Contributions contributions;
    private final ContributionRepository repository;

    ResponseListener(Responses responses, Contributions contributions, ContributionRepository repository) {
        this.responses = responses;
        this.contributions = contributions;
        this.repository = repository;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ResponseReceived received) {
        RunAs.system(() -> responses.find(received.response()).ifPresent(contributions::take));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ResponseWithdrawn withdrawn) {
        repository.findByResponseId(withdrawn.response().value()).ifPresent(repository::delete);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EventRemoved removed) {
        repository.deleteAll(repository.findByEventId(removed.event().value()));
    }
}
