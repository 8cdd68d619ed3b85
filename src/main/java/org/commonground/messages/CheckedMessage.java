package org.commonground.messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonground.events.EventDetails;
import org.commonground.messages.Problem.Field;
import org.commonground.messages.Problem.Reason;
import org.commonground.messages.template.Template;
import org.commonground.messages.template.Template.Parsed;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What a {@link MessageForm} says once it has been cleaned, and what is wrong with it: each in the order of the form. */
record CheckedMessage(
        Purpose purpose,
        String subject,
        String body,
        @Nullable Audience audience,
        @Nullable Timing timing) {

    /** Hours or days; nobody writes further ahead. */
    private static final int LARGEST_AMOUNT = 365;

    static CheckedMessage of(MessageForm form) {
        return new CheckedMessage(
                form.purpose(), Texts.line(form.subject()), Texts.clean(form.body()), form.audience(), form.timing());
    }

    /** Why it cannot even be kept. Its words may be unfinished. */
    List<Problem> asDraft() {
        return problems(
                noAudience(),
                subject.isEmpty() ? Optional.of(missing(Field.SUBJECT)) : tooLong(),
                bodyTooLong(),
                probable());
    }

    /** Why it cannot be shown to anybody. */
    List<Problem> toRead() {
        var problems = new ArrayList<Problem>();
        words(Field.SUBJECT, subject, tooLong()).ifPresent(problems::add);
        words(Field.BODY, body, bodyTooLong()).ifPresent(problems::add);
        return problems;
    }

    /** Why it cannot be sent. */
    List<Problem> toSend(EventDetails event, Instant now) {
        return problems(
                noAudience().or(this::wrongAudience),
                words(Field.SUBJECT, subject, tooLong()),
                words(Field.BODY, body, bodyTooLong()),
                probable().or(() -> possible(event, now)));
    }

    private Optional<Problem> noAudience() {
        return problem(audience == null, Field.AUDIENCE, Reason.MISSING);
    }

    private Optional<Problem> wrongAudience() {
        return problem(isForWaiting() && purpose.needsPlace(), Field.AUDIENCE, Reason.NOT_WHILE_WAITING);
    }

    private static List<Problem> problems(
            Optional<Problem> audience, Optional<Problem> subject, Optional<Problem> body, Optional<Problem> timing) {
        var problems = new ArrayList<Problem>();
        audience.ifPresent(problems::add);
        subject.ifPresent(problems::add);
        body.ifPresent(problems::add);
        timing.ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> tooLong() {
        return problem(subject.length() > Limits.NAME, Field.SUBJECT, Reason.TOO_LONG);
    }

    private Optional<Problem> bodyTooLong() {
        return problem(body.length() > Limits.TEXT, Field.BODY, Reason.TOO_LONG);
    }

    private Optional<Problem> words(Field field, String text, Optional<Problem> tooLong) {
        return text.isEmpty() ? Optional.of(missing(field)) : tooLong.or(() -> flaw(field, text));
    }

    private Optional<Problem> flaw(Field field, String text) {
        return switch (Template.parse(text)) {
            case Parsed.Right right -> meaningless(field, right.template());
            case Parsed.Wrong wrong -> Optional.of(new Problem(field, reason(wrong.flaw()), wrong.excerpt()));
        };
    }

    /** The first placeholder that stands for nothing, as who waits holds no place and has no session. */
    private Optional<Problem> meaningless(Field field, Template template) {
        return template.placeholders().stream()
                .filter(placeholder -> isForWaiting() && placeholder.needsPlace())
                .findFirst()
                .map(placeholder -> new Problem(field, Reason.NOT_WHILE_WAITING, placeholder.typed()));
    }

    private boolean isForWaiting() {
        return audience instanceof Audience.Waiting;
    }

    private static Reason reason(Template.Flaw flaw) {
        return switch (flaw) {
            case UNKNOWN -> Reason.UNKNOWN_PLACEHOLDER;
            case UNCLOSED -> Reason.UNCLOSED;
            case UNOPENED -> Reason.UNOPENED;
        };
    }

    private Optional<Problem> probable() {
        return switch (timing) {
            case null -> Optional.of(missing(Field.TIMING));
            case Timing.Now now -> Optional.empty();
            case Timing.At at ->
                unlikely(at.local().getYear() < 2000 || at.local().getYear() > 2100);
            case Timing.BeforeStart before -> unlikely(isUnlikely(before.amount()));
            case Timing.AfterEnd after -> unlikely(isUnlikely(after.amount()));
        };
    }

    private static boolean isUnlikely(int amount) {
        return amount < 1 || amount > LARGEST_AMOUNT;
    }

    private static Optional<Problem> unlikely(boolean is) {
        return problem(is, Field.TIMING, Reason.UNLIKELY);
    }

    /** Whether there is such a moment, and it is still to come. */
    private Optional<Problem> possible(EventDetails event, Instant now) {
        Timing when = requireTiming();
        if (when instanceof Timing.At at
                && event.zone().getRules().getValidOffsets(at.local()).isEmpty()) {
            return Optional.of(new Problem(Field.TIMING, Reason.NO_SUCH_TIME));
        }
        boolean passed = when.moment(event.time(), event.zone())
                .filter(moment -> !moment.isAfter(now))
                .isPresent();
        return problem(passed, Field.TIMING, Reason.PASSED);
    }

    private static Problem missing(Field field) {
        return new Problem(field, Reason.MISSING);
    }

    private static Optional<Problem> problem(boolean is, Field field, Reason reason) {
        return is ? Optional.of(new Problem(field, reason)) : Optional.empty();
    }

    /** For one that can be read. */
    MessageText text() {
        return new MessageText(purpose, template(subject), template(body), isForWaiting());
    }

    private static Template template(String text) {
        return switch (Template.parse(text)) {
            case Parsed.Right right -> right.template();
            case Parsed.Wrong wrong -> throw new IllegalStateException("Not checked: " + wrong);
        };
    }

    Audience requireAudience() {
        return Objects.requireNonNull(audience);
    }

    Timing requireTiming() {
        return Objects.requireNonNull(timing);
    }
}
