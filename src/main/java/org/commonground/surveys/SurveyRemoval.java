package org.commonground.surveys;

import java.util.List;
import org.commonground.events.EventId;
import org.commonground.events.EventRemoved;
import org.commonground.mail.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When an event is removed, so is all that there is of its survey, in the same transaction. */
@Component
class SurveyRemoval {

    private final SurveyRepository surveys;
    private final SurveyTokenRepository tokens;
    private final ResponseRepository responses;
    private final Outbox outbox;
    private final ApplicationEventPublisher publisher;

    SurveyRemoval(
            SurveyRepository surveys,
            SurveyTokenRepository tokens,
            ResponseRepository responses,
            Outbox outbox,
            ApplicationEventPublisher publisher) {
        this.surveys = surveys;
        this.tokens = tokens;
        this.responses = responses;
        this.outbox = outbox;
        this.publisher = publisher;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EventRemoved removed) {
        EventId event = removed.event();
        var given = responses.findByEventId(event.value());
        given.forEach(response -> publisher.publishEvent(new ResponseWithdrawn(response.id())));
        responses.deleteAll(given);
        tokens.deleteOf(event.value());
        outbox.removeAbout(List.of(event.value()));
        surveys.deleteQuestions(event.value());
        surveys.deleteSurvey(event.value());
    }
}
