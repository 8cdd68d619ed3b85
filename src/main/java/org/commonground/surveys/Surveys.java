package org.commonground.surveys;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.places.Ward;
import org.commonground.places.Wards;
import org.commonground.shared.Secrets;
import org.commonground.surveys.AnswerResult.Answered;
import org.commonground.surveys.AnswerResult.Fault;
import org.commonground.surveys.AnswerResult.Invalid;
import org.commonground.surveys.AnswerResult.Problem;
import org.commonground.surveys.OpenSurvey.Answerable;
import org.commonground.surveys.receipt.ReceiptCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answering a survey with the link from a mail. A link is good for one response; opening it changes nothing. */
@Service
public class Surveys {

    private static final ZoneId CITY = ZoneId.of("Europe/London");

    private final SurveyRepository surveys;
    private final SurveyTokenRepository tokens;
    private final SurveyTokens links;
    private final EntityManager entities;
    private final Events events;
    private final Wards wards;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Surveys(
            SurveyRepository surveys,
            SurveyTokenRepository tokens,
            SurveyTokens links,
            EntityManager entities,
            Events events,
            Wards wards,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.surveys = surveys;
        this.tokens = tokens;
        this.links = links;
        this.entities = entities;
        this.events = events;
        this.wards = wards;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What the link with this token leads to. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public OpenSurvey open(String token) {
        SurveyToken found = tokens.findByTokenHash(Secrets.sha256(token)).orElse(null);
        if (found == null) {
            return new OpenSurvey.UnknownLink();
        }
        if (found.isSpent()) {
            return new OpenSurvey.AlreadyAnswered();
        }
        String title = events.find(found.event()).map(EventDetails::title).orElse("");
        return new Answerable(
                found.event(),
                title,
                questions(found.event()).stream().map(Question::details).toList());
    }

    /**
     * Stores a response and uses the link up, both or neither.
     *
     * @param given answers by question code; what is not answered may be missing
     */
    @PreAuthorize("permitAll()")
    @Transactional
    public AnswerResult answer(String token, Map<String, String> given) {
        byte[] hash = Secrets.sha256(token);
        SurveyToken found = tokens.findByTokenHash(hash).orElse(null);
        if (found == null) {
            return new AnswerResult.UnknownLink();
        }
        List<Question> questions = questions(found.event());
        List<Problem> problems =
                questions.stream().flatMap(question -> problem(question, given)).toList();
        if (!problems.isEmpty() && !found.isSpent()) {
            return new Invalid(problems);
        }
        if (tokens.spend(hash) == 0) {
            return new AnswerResult.AlreadyAnswered();
        }
        var receipt = ReceiptCode.random();
        var response = new Response(found.event(), LocalDate.ofInstant(clock.instant(), CITY), receipt);
        for (Question question : questions) {
            String value = question.read(given);
            if (!value.isEmpty()) {
                response.answer(question, value);
            }
        }
        entities.persist(response);
        entities.flush();
        publisher.publishEvent(new ResponseReceived(response.id()));
        return new Answered(receipt);
    }

    /** The events that have a survey. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<EventId> events() {
        return surveys.findAll().stream().map(Survey::event).toList();
    }

    /** The path of one more link that was sent to nobody, to try a survey out; empty where the event has none. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public Optional<String> spareLink(EventId event) {
        return links.path(event);
    }

    private List<Question> questions(EventId event) {
        return surveys.findByEventId(event.value())
                .map(survey -> surveys.questions(survey.id()))
                .orElse(List.of());
    }

    private Stream<Problem> problem(Question question, Map<String, String> given) {
        var fault = question.fault(given);
        if (fault.isEmpty() && question.kind() == QuestionKind.WARD && isNoWard(question.read(given))) {
            return Stream.of(new Problem(question.code(), Fault.NOT_A_CHOICE));
        }
        return fault.map(f -> new Problem(question.code(), f)).stream();
    }

    private boolean isNoWard(String code) {
        return !code.isEmpty()
                && wards.all().stream()
                        .map(Ward::code)
                        .noneMatch(ward -> ward.value().equals(code));
    }
}
