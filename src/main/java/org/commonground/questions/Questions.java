package org.commonground.questions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.commonground.events.EventDetails;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.questions.AnswersSoFar.SoFar;
import org.commonground.questions.ArrangeResult.Moved;
import org.commonground.questions.ArrangeResult.Needed;
import org.commonground.questions.ArrangeResult.Removed;
import org.commonground.questions.ArrangeResult.Retired;
import org.commonground.questions.SaveQuestionResult.ChangedMeanwhile;
import org.commonground.questions.SaveQuestionResult.Enough;
import org.commonground.questions.SaveQuestionResult.EventOver;
import org.commonground.questions.SaveQuestionResult.Invalid;
import org.commonground.questions.SaveQuestionResult.Problem;
import org.commonground.questions.SaveQuestionResult.Saved;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions of events, as organisers set them. One change of an event's questions comes after the other. */
@Service
public class Questions {

    private final QuestionnaireRepository questionnaires;
    private final QuestionRepository questions;
    private final AnswersSoFar answers;
    private final Events events;
    private final Clock clock;

    Questions(
            QuestionnaireRepository questionnaires,
            QuestionRepository questions,
            AnswersSoFar answers,
            Events events,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.questions = questions;
        this.answers = answers;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Questionnaire ofEvent(EventId event) {
        // The version first: whatever is changed after it is found out when something is moved.
        int version = questionnaires.versionOf(event.value()).orElse(0);
        List<QuestionRow> rows = questions.findByEventId(event.value());
        Map<UUID, SoFar> soFar = answers.of(rows);
        List<QuestionDetails> details = rows.stream()
                .sorted(QuestionRow.IN_ORDER)
                .map(row -> details(row, soFar.getOrDefault(row.key(), SoFar.NONE)))
                .toList();
        return new Questionnaire(
                version,
                details.stream().filter(question -> !question.retired()).toList(),
                details.stream().filter(QuestionDetails::retired).toList());
    }

    private static QuestionDetails details(QuestionRow row, SoFar soFar) {
        return new QuestionDetails(row.question(), row.isRetired(), soFar.answers(), soFar.chosen(), row.version());
    }

    /** Adds a question as the last of its scope. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public SaveQuestionResult add(EventId id, QuestionForm form) {
        Optional<EventDetails> event = events.find(id);
        if (event.isEmpty()) {
            return new ChangedMeanwhile();
        }
        if (event.get().status().isOver()) {
            return new EventOver();
        }
        questionnaires.begin(id.value());
        QuestionnaireRow questionnaire = questionnaires.lock(id.value());
        List<QuestionRow> all = questions.findByEventId(id.value());
        if (all.stream().filter(row -> !row.isRetired()).count() >= QuestionForm.MOST_QUESTIONS) {
            return new Enough();
        }
        int position = next(all);
        List<Problem> problems =
                new QuestionCheck(form, position, all, null, SoFar.NONE, purgeRule(event.get())).problems();
        if (!problems.isEmpty()) {
            return new Invalid(problems);
        }
        QuestionRow row = questions.save(new QuestionRow(id, position, form, clock.instant()));
        questionnaire.changed();
        return new Saved(row.id());
    }

    /**
     * Changes a question. What people have answered to stays: its kind, who is asked, and the options that were chosen.
     *
     * @param version of the question as it was read
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public SaveQuestionResult change(QuestionId id, int version, QuestionForm form) {
        Optional<EventDetails> event = eventOf(id);
        if (event.isEmpty()) {
            return new ChangedMeanwhile();
        }
        if (event.get().status().isOver()) {
            return new EventOver();
        }
        QuestionnaireRow questionnaire = questionnaires.lock(event.get().id().value());
        List<QuestionRow> all = questions.findByEventId(event.get().id().value());
        QuestionRow row = find(all, id);
        if (row == null || row.isRetired() || row.version() != version) {
            return new ChangedMeanwhile();
        }
        int position = row.scope() == form.scope() ? row.position() : next(all);
        List<Problem> problems =
                new QuestionCheck(form, position, all, row, answers.of(row), purgeRule(event.get())).problems();
        if (!problems.isEmpty()) {
            return new Invalid(problems);
        }
        row.change(position, form, clock.instant());
        questionnaire.changed();
        return new Saved(id);
    }

    /**
     * Asks a question no longer. Its answers are kept until their day; where there are none the question is gone.
     *
     * @param version of the question as it was read
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public ArrangeResult retire(QuestionId id, int version) {
        return arrange(id, (questionnaire, all) -> {
            QuestionRow row = find(all, id);
            if (row == null || row.isRetired() || row.version() != version) {
                return new ArrangeResult.ChangedMeanwhile();
            }
            Optional<QuestionRow> dependent = all.stream()
                    .filter(other -> !other.isRetired() && other.dependsOn(id))
                    .min(QuestionRow.IN_ORDER);
            if (dependent.isPresent()) {
                return new Needed(row.label(), dependent.get().label());
            }
            questionnaire.changed();
            if (!answers.of(row).isAnswered()) {
                questions.delete(row);
                return new Removed();
            }
            row.retire();
            return new Retired();
        });
    }

    /**
     * Lets a question change places with the one before it, or after it, of the same scope; where there is none it stays.
     *
     * @param version of the whole {@link Questionnaire} as it was read
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public ArrangeResult move(QuestionId id, boolean up, int version) {
        return arrange(id, (questionnaire, all) -> {
            QuestionRow row = find(all, id);
            if (row == null || questionnaire.version() != version) {
                return new ArrangeResult.ChangedMeanwhile();
            }
            List<QuestionRow> alike = all.stream()
                    .filter(other -> !other.isRetired() && other.scope() == row.scope())
                    .sorted(QuestionRow.IN_ORDER)
                    .toList();
            int to = alike.indexOf(row) + (up ? -1 : 1);
            if (to < 0 || to >= alike.size()) {
                return new Moved();
            }
            QuestionRow other = alike.get(to);
            QuestionRow first = up ? other : row;
            QuestionRow second = up ? row : other;
            if (second.dependsOn(first.id())) {
                return new Needed(first.label(), second.label());
            }
            int position = row.position();
            row.place(other.position());
            other.place(position);
            questionnaire.changed();
            return new Moved();
        });
    }

    /** By which days answers to this event's questions may be erased. */
    @PreAuthorize("hasRole('ORGANISER')")
    public PurgeRule purgeRule(EventDetails event) {
        return PurgeRule.of(event, LocalDate.ofInstant(clock.instant(), EventForm.CITY));
    }

    /** How many questions of an event are erased before it is over, since it was put off. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public int erasedTooEarly(EventId id) {
        LocalDate end =
                events.find(id).map(event -> purgeRule(event).eventEnd()).orElse(LocalDate.MIN);
        return (int) questions.findByEventId(id.value()).stream()
                .filter(row -> !row.isRetired() && !row.purgeOn().isAfter(end))
                .count();
    }

    private ArrangeResult arrange(QuestionId id, BiFunction<QuestionnaireRow, List<QuestionRow>, ArrangeResult> work) {
        Optional<EventDetails> event = eventOf(id);
        if (event.isEmpty()) {
            return new ArrangeResult.ChangedMeanwhile();
        }
        if (event.get().status().isOver()) {
            return new ArrangeResult.EventOver();
        }
        UUID key = event.get().id().value();
        return work.apply(questionnaires.lock(key), questions.findByEventId(key));
    }

    private Optional<EventDetails> eventOf(QuestionId id) {
        return questions.eventOf(id.value()).map(EventId::new).flatMap(events::find);
    }

    private static @Nullable QuestionRow find(List<QuestionRow> all, QuestionId id) {
        return all.stream().filter(row -> row.id().equals(id)).findFirst().orElse(null);
    }

    /** Behind all others. */
    static int next(List<QuestionRow> all) {
        return all.stream()
                        .map(QuestionRow::position)
                        .max(Comparator.naturalOrder())
                        .orElse(0)
                + 1;
    }
}
