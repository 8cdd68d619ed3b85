package org.commonground.questions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonground.events.EventDetails;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.copying.EventPart;
import org.commonground.events.copying.TimeShift;
import org.commonground.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The questions of an event as a part of its copy: without any answer. */
@Component
class QuestionsPart implements EventPart {

    private final QuestionnaireRepository questionnaires;
    private final QuestionRepository questions;
    private final Events events;
    private final Wording wording;
    private final Clock clock;

    QuestionsPart(
            QuestionnaireRepository questionnaires,
            QuestionRepository questions,
            Events events,
            Wording wording,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.questions = questions;
        this.events = events;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public String labelKey() {
        return "questions.copy.label";
    }

    @Override
    public Optional<String> about(EventId event, Locale locale) {
        int count = asked(event).size();
        return count == 0 ? Optional.empty() : Optional.of(wording.text(locale, "questions.copy.about", count));
    }

    /** Each is erased as long after the event as it was there; consent texts begin anew. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> copy(EventId from, EventId to, TimeShift shift, Locale locale) {
        EventDetails old = events.find(from).orElseThrow();
        EventDetails young = events.find(to).orElseThrow();
        List<QuestionRow> rows = asked(from);
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
        return List.of();
    }

    @Override
    public int order() {
        return 15;
    }

    private List<QuestionRow> asked(EventId event) {
        return questions.findByEventId(event.value()).stream()
                .filter(row -> !row.isRetired())
                .sorted(QuestionRow.IN_ORDER)
                .toList();
    }

    private static @Nullable Condition copied(@Nullable Condition condition, Map<QuestionId, QuestionId> copies) {
        QuestionId other = condition == null ? null : copies.get(condition.question());
        return condition == null || other == null ? null : new Condition(other, condition.values());
    }
}
