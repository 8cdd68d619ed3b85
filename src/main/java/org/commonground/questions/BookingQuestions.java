package org.commonground.questions;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.questions.AnswerRowRepository.Plain;
import org.commonground.questions.AskedQuestions.Asked;
import org.commonground.questions.given.AnswerCheck;
import org.commonground.questions.given.CheckAnswersResult;
import org.commonground.questions.given.CheckAnswersResult.Right;
import org.commonground.questions.given.CheckAnswersResult.Wrong;
import org.commonground.questions.given.CheckedAnswers;
import org.commonground.questions.given.GivenAnswers;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The questions as those who book see them, and their answers. A subject is the id of a ticket, or of a registration. */
@Service
public class BookingQuestions {

    /** What is asked now in its order, last what is only kept. */
    private static final Comparator<QuestionRow> ASKED_FIRST =
            Comparator.comparing(QuestionRow::isRetired).thenComparing(QuestionRow.IN_ORDER);

    private final AskedQuestions asked;
    private final QuestionnaireRepository questionnaires;
    private final QuestionRepository questions;
    private final AnswerRowRepository answers;
    private final AnswerWriting writing;
    private final Clock clock;

    BookingQuestions(
            AskedQuestions asked,
            QuestionnaireRepository questionnaires,
            QuestionRepository questions,
            AnswerRowRepository answers,
            AnswerWriting writing,
            Clock clock) {
        this.asked = asked;
        this.questionnaires = questionnaires;
        this.questions = questions;
        this.answers = answers;
        this.writing = writing;
        this.clock = clock;
    }

    /** What is asked at this event, in order; one statement, and no more where it is known already. */
    @PreAuthorize("permitAll()")
    public List<BookingQuestion> shownAt(EventId event) {
        return asked.at(event).questions();
    }

    /** Checks what a party of so many has answered against what is asked now; one statement, as {@link #shownAt}. */
    @PreAuthorize("permitAll()")
    public CheckAnswersResult check(EventId event, GivenAnswers given, int persons) {
        Asked now = asked.at(event);
        var check = new AnswerCheck(now.questions(), given, persons);
        return check.problems().isEmpty()
                ? new Right(new CheckedAnswers(event, now.version(), check.accepted()))
                : new Wrong(check.problems());
    }

    /**
     * Stores the answers of a new registration within its transaction.
     *
     * @param tickets in the order of the party
     * @throws OptimisticLockingFailureException where the questions were changed after the check: check again
     */
    @PreAuthorize("permitAll()")
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(CheckedAnswers checked, UUID registration, List<UUID> tickets) {
        if (checked.entries().isEmpty()) {
            return;
        }
        UUID event = checked.event().value();
        if (questionnaires.hold(event).filter(now -> now == checked.version()).isEmpty()) {
            throw new OptimisticLockingFailureException("The questions of event " + event + " were changed meanwhile");
        }
        writing.write(checked.entries(), registration, tickets, clock.instant());
    }

    /** What was ever asked at this event; questions that nobody had answered when they were taken away are forgotten. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public EverAsked everAsked(EventId event) {
        Map<Boolean, List<BookingQuestion>> byErased = questions.findByEventId(event.value()).stream()
                .sorted(ASKED_FIRST)
                .map(QuestionRow::question)
                .collect(partitioningBy(this::isErased));
        return new EverAsked(requireNonNull(byErased.get(false)), requireNonNull(byErased.get(true)));
    }

    /** From the beginning of that day, whenever the job gets to it. */
    private boolean isErased(BookingQuestion question) {
        return !question.purgeOn().isAfter(LocalDate.ofInstant(clock.instant(), EventForm.CITY));
    }

    /** What each of these has answered, in the order of the questions; who answered nothing is missing. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Map<UUID, List<RecordedAnswer>> answers(EventId event, Collection<UUID> subjects) {
        Map<UUID, QuestionRow> rows = rows(event);
        return answers.findBySubjectIdIn(subjects).stream()
                .filter(answer -> rows.containsKey(answer.questionId()))
                .sorted(Comparator.comparing(answer -> row(rows, answer), ASKED_FIRST))
                .collect(groupingBy(
                        AnswerRow::subjectId, mapping(answer -> answer.recorded(row(rows, answer)), toList())));
    }

    /** All answers of an event; in two statements, however many there are. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public AnswerTable ofEvent(EventId event) {
        List<BookingQuestion> kept = everAsked(event).kept();
        if (kept.isEmpty()) {
            return AnswerTable.EMPTY;
        }
        var rows = new HashMap<UUID, Map<QuestionId, String>>();
        var agreed = new HashMap<UUID, Map<QuestionId, Instant>>();
        for (Plain answer : answers.plain(
                kept.stream().map(question -> question.id().value()).toList())) {
            var question = new QuestionId(answer.question());
            rows.computeIfAbsent(answer.subject(), subject -> new HashMap<>(4)).put(question, answer.answer());
            if (answer.agreedAt() != null) {
                agreed.computeIfAbsent(answer.subject(), subject -> new HashMap<>(4))
                        .put(question, answer.agreedAt());
            }
        }
        return new AnswerTable(kept, rows, agreed);
    }

    /** The file that somebody gave as an answer; empty where there is none, or none any more. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Optional<AnswerFile> file(AnswerId answer) {
        return answers.file(answer.value());
    }

    /** Erases all answers of these tickets or registrations, for whoever removes them. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public void forget(Collection<UUID> subjects) {
        if (!subjects.isEmpty()) {
            answers.deleteOfSubjects(subjects);
        }
    }

    private Map<UUID, QuestionRow> rows(EventId event) {
        return questions.findByEventId(event.value()).stream()
                .filter(row -> !isErased(row.question()))
                .collect(toMap(QuestionRow::key, Function.identity()));
    }

    private static QuestionRow row(Map<UUID, QuestionRow> rows, AnswerRow answer) {
        return requireNonNull(rows.get(answer.questionId()));
    }
}
