package org.commonground.questions;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.commonground.events.EventForm;
import org.commonground.jobs.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases answers for good on the day that people were told. */
@Component
class AnswerPurge {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerPurge.class);

    private final QuestionRepository questions;
    private final AnswerRowRepository answers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AnswerPurge(
            QuestionRepository questions,
            AnswerRowRepository answers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.questions = questions;
        this.answers = answers;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    static RecurringJob eraseBookingAnswers(AnswerPurge purge) {
        return new RecurringJob("erase-booking-answers", Duration.ofHours(1), purge::eraseWhatIsDue);
    }

    /** One question at a time, so that large files of many people are not one long transaction. */
    void eraseWhatIsDue() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), EventForm.CITY);
        for (UUID question : questions.due(today)) {
            int erased = requireNonNull(transaction.execute(status -> answers.deleteOfQuestion(question)));
            LOG.info("{} answers to the booking question {} were erased on their day", erased, question);
        }
        transaction.executeWithoutResult(status -> questions.deleteRetired(today));
    }
}
