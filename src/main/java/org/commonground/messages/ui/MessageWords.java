package org.commonground.messages.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.messages.Audience;
import org.commonground.messages.MessageDetails;
import org.commonground.messages.Problem;
import org.commonground.messages.RecipientState;
import org.commonground.messages.Timing;
import org.commonground.programme.ProgrammeSession;
import org.commonground.questions.answers.AnswerChoice;
import org.commonground.questions.ui.AnswerWords;
import org.commonground.shared.Limits;
import org.commonground.shared.Wording;

/** Says in words to whom and when the messages of an event go. */
class MessageWords {

    private final EventDetails event;
    private final List<ProgrammeSession> sessions;
    private final List<AnswerChoice> answers;
    private final Locale locale;

    /**
     * @param sessions that people could sign up for
     * @param answers that people could give
     */
    MessageWords(EventDetails event, List<ProgrammeSession> sessions, List<AnswerChoice> answers, Locale locale) {
        this.event = event;
        this.sessions = sessions;
        this.answers = answers;
        this.locale = locale;
    }

    EventDetails event() {
        return event;
    }

    List<ProgrammeSession> sessions() {
        return sessions;
    }

    List<AnswerChoice> answers() {
        return answers;
    }

    String audience(Audience audience) {
        return switch (audience) {
            case Audience.Everybody everybody -> text("messages.audience.everybody");
            case Audience.InSession in ->
                sessions.stream()
                        .filter(session -> session.id().equals(in.session()))
                        .findFirst()
                        .map(session -> text("messages.audience.session", session.title()))
                        .orElseGet(() -> text("messages.audience.sessionGone"));
            case Audience.Arrived arrived -> text("messages.audience.arrived");
            case Audience.NotArrived not -> text("messages.audience.notArrived");
            case Audience.Needing needing ->
                text("messages.audience.need", text(needing.need().key()));
            case Audience.Waiting waiting -> text("messages.audience.waiting");
            case Audience.Answering answering ->
                answers.stream()
                        .filter(choice -> choice.wish().equals(answering.wish()))
                        .findFirst()
                        .map(choice -> text("messages.audience.answer", AnswerWords.choice(choice)))
                        .orElseGet(() -> text("messages.audience.answerGone"));
        };
    }

    String timing(Timing timing) {
        return switch (timing) {
            case Timing.Now now -> text("messages.when.now");
            case Timing.At at -> text("messages.when.at", moment(timing).orElse(""));
            case Timing.BeforeStart before -> relative("before", before.amount(), before.unit(), timing);
            case Timing.AfterEnd after -> relative("after", after.amount(), after.unit(), timing);
        };
    }

    private String relative(String side, int amount, Timing.Unit unit, Timing timing) {
        return text(
                "messages.when.relative",
                text("messages.when." + side + "." + unit, amount),
                moment(timing).orElse(""));
    }

    /** When that is; empty for now. */
    Optional<String> moment(Timing timing) {
        return timing.moment(event.time(), event.zone()).map(this::moment);
    }

    String moment(Instant moment) {
        return Wording.dateTime(moment, event.zone(), locale);
    }

    /** In which state it is, and since or until when. */
    String when(MessageDetails message) {
        Instant ended = message.endedAt();
        return switch (message.state()) {
            case DRAFT, SCHEDULED, SENDING -> timing(message.timing());
            case SENT, CANCELLED -> ended == null ? timing(message.timing()) : moment(ended);
        };
    }

    /** Such as "138 sent, 2 refused". */
    static String figures(Map<RecipientState, Long> figures) {
        return figures.entrySet().stream()
                .map(figure -> text("messages.figure." + figure.getKey(), figure.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String problem(Problem problem) {
        return switch (problem.reason()) {
            case MISSING -> text("messages.invalid.missing." + problem.field());
            case TOO_LONG ->
                text("messages.invalid.tooLong", problem.field() == Problem.Field.SUBJECT ? Limits.NAME : Limits.TEXT);
            case UNKNOWN_PLACEHOLDER -> text("messages.invalid.unknown", problem.excerpt());
            case UNCLOSED -> text("messages.invalid.unclosed", problem.excerpt());
            case UNOPENED -> text("messages.invalid.unopened", problem.excerpt());
            case NO_SUCH_TIME -> text("messages.invalid.noSuchTime");
            case UNLIKELY -> text("messages.invalid.unlikely");
            case GONE -> text("messages.invalid.gone");
            case NOT_WHILE_WAITING ->
                problem.field() == Problem.Field.AUDIENCE
                        ? text("messages.invalid.waitingPurpose")
                        : text("messages.invalid.waitingPlaceholder", problem.excerpt());
            case PASSED -> text("messages.invalid.passed");
        };
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
