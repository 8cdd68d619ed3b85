package org.commonground.questions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonground.events.EventDetails;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the questions of one event over to another. */
@Service
public class QuestionCopying {

    private final QuestionnaireRepository questionnaires;
    private final QuestionRepository questions;
    private final Events events;
    private final Clock clock;

    QuestionCopying(QuestionnaireRepository questionnaires, QuestionRepository questions, Events events, Clock clock) {
        this.questionnaires = questionnaires;
        this.questions = questions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives an event the questions of another one, without its answers. Each is erased as long after the event as it was
     * there; consent texts begin anew.
     *
     * @return how many were copied
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public int copy(EventId from, EventId to) {
        EventDetails old = events.find(from).orElseThrow();
        EventDetails young = events.find(to).orElseThrow();
        List<QuestionRow> rows = questions.findByEventId(from.value()).stream()
                .filter(row -> !row.isRetired())
                .sorted(QuestionRow.IN_ORDER)
                .toList();
        if (rows.isEmpty()) {
            return 0;
        }
        questionnaires.begin(to.value());
        QuestionnaireRow questionnaire = questionnaires.lock(to.value());
        int position = Questions.next(questions.findByEventId(to.value()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), EventForm.CITY);
        PurgeRule rule = PurgeRule.of(young, today);
        LocalDate oldEnd = PurgeRule.of(old, today).eventEnd();
        Map<QuestionId, QuestionId> copies = new HashMap<>();
        for (QuestionRow row : rows) {
            BookingQuestion question = row.question();
            LocalDate day = rule.eventEnd().plusDays(ChronoUnit.DAYS.between(oldEnd, question.purgeOn()));
            QuestionForm form = new QuestionForm(
                    question.kind(),
                    question.scope(),
                    question.label(),
                    question.help(),
                    question.required(),
                    question.options(),
                    copied(question.condition(), copies),
                    question.consent() == null ? "" : question.consent().text(),
                    rule.problem(day, null) == null ? day : rule.proposed());
            QuestionRow copy = questions.save(new QuestionRow(to, position++, form, clock.instant()));
            copies.put(question.id(), copy.id());
        }
        questionnaire.changed();
        return rows.size();
    }

    private static @Nullable Condition copied(@Nullable Condition condition, Map<QuestionId, QuestionId> copies) {
        QuestionId other = condition == null ? null : copies.get(condition.question());
        return condition == null || other == null ? null : new Condition(other, condition.values());
    }
}
