package org.commonground.questions.answers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonground.events.EventId;
import org.commonground.questions.AnswerTable;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.BookingQuestions;
import org.commonground.questions.QuestionKind;
import org.commonground.questions.QuestionScope;
import org.commonground.questions.answers.AnswerSummary.Said;
import org.commonground.questions.answers.Respondents.Respondent;
import org.commonground.questions.given.Given;
import org.commonground.shared.Uuids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answers of an event: whom they can be found by, who they are, and what they come to. */
@Service
public class EventAnswers {

    private final BookingQuestions questions;
    private final Respondents respondents;
    private final JdbcTemplate jdbc;

    EventAnswers(BookingQuestions questions, Respondents respondents, JdbcTemplate jdbc) {
        this.questions = questions;
        this.respondents = respondents;
        this.jdbc = jdbc;
    }

    /** All by which people can be found, in the order of the questions. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<AnswerChoice> choices(EventId event) {
        return questions.everAsked(event).kept().stream()
                .flatMap(question -> wishes(question).map(wish -> new AnswerChoice(wish, question)))
                .toList();
    }

    private static Stream<AnswerWish> wishes(BookingQuestion question) {
        return Stream.concat(
                question.conditionValues().stream().map(option -> new AnswerWish.Chose(question.id(), option)),
                Stream.of(new AnswerWish.Answered(question.id()), new AnswerWish.Missing(question.id())));
    }

    /** Who they are; empty where that cannot be told any more: the question is gone, its answers are erased, or it has no such option. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Optional<Answerers> answerers(EventId event, AnswerWish wish) {
        return questions
                .everAsked(event)
                .find(wish.question())
                .filter(question -> !(wish instanceof AnswerWish.Chose chose)
                        || question.conditionValues().contains(chose.option()))
                .map(question -> new Answerers(question.scope(), subjects(wish), wish instanceof AnswerWish.Missing));
    }

    private Set<UUID> subjects(AnswerWish wish) {
        var subjects = new HashSet<UUID>();
        jdbc.query(
                "select subject_id, answer from questions_answer where question_id = ?",
                row -> {
                    if (!(wish instanceof AnswerWish.Chose chose)
                            || Given.options(row.getString(2)).contains(chose.option())) {
                        subjects.add(Uuids.of(row.getBytes(1)));
                    }
                },
                (Object) Uuids.bytes(wish.question().value()));
        return subjects;
    }

    /** What those who hold places answered, question by question; in as many statements however many they are. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<AnswerSummary> summaries(EventId event) {
        AnswerTable table = questions.ofEvent(event);
        List<Respondent> people = table.questions().isEmpty() ? List.of() : respondents.holdingPlaces(event);
        return table.questions().stream()
                .map(question -> summary(question, table, people))
                .toList();
    }

    private static AnswerSummary summary(BookingQuestion question, AnswerTable table, List<Respondent> people) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        question.conditionValues().forEach(option -> counts.put(option, 0));
        List<Said> said = new ArrayList<>();
        int answered = 0;
        int missing = 0;
        var seen = new HashSet<UUID>();
        for (Respondent person : people) {
            UUID subject = question.scope() == QuestionScope.PARTY ? person.registration() : person.ticket();
            if (!seen.add(subject)) {
                continue;
            }
            String answer = table.cell(subject, question.id());
            if (answer.isEmpty()) {
                missing++;
                continue;
            }
            answered++;
            if (!counts.isEmpty()) {
                Given.options(answer).forEach(option -> counts.merge(option, 1, Integer::sum));
            } else if (question.kind() != QuestionKind.CONSENT) {
                said.add(new Said(person, answer));
            }
        }
        return new AnswerSummary(question, answered, missing, counts, said);
    }
}
