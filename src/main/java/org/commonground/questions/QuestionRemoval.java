package org.commonground.questions;

import org.commonground.events.EventRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A removed event takes its questions and all their answers along, in the same transaction. */
@Component
class QuestionRemoval {

    private final QuestionnaireRepository questionnaires;
    private final QuestionRepository questions;

    QuestionRemoval(QuestionnaireRepository questionnaires, QuestionRepository questions) {
        this.questionnaires = questionnaires;
        this.questions = questions;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EventRemoved removed) {
        questions.deleteOfEvent(removed.event().value());
        questionnaires.deleteOfEvent(removed.event().value());
    }
}
