package org.commonground.questions;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.commonground.questions.given.GivenFile;
import org.jspecify.annotations.Nullable;

/** Filled-in question forms, and files, for tests. The sample event is on 10 October 2027. */
public final class SampleQuestions {

    public static final LocalDate PURGE = LocalDate.of(2027, 11, 7);

    private SampleQuestions() {}

    /** An optional question for each person. */
    public static QuestionForm form(QuestionKind kind, String label, String... options) {
        return new QuestionForm(
                kind, QuestionScope.PERSON, label, "", false, List.of(options), null, "You agree to this.", PURGE);
    }

    public static QuestionForm required(QuestionForm form) {
        return copy(form, form.scope(), form.label(), true, form.options(), form.condition(), form.purgeOn());
    }

    public static QuestionForm forParty(QuestionForm form) {
        return copy(
                form,
                QuestionScope.PARTY,
                form.label(),
                form.required(),
                form.options(),
                form.condition(),
                form.purgeOn());
    }

    public static QuestionForm onlyIf(QuestionForm form, QuestionId other, String... values) {
        var condition = new Condition(other, Arrays.asList(values));
        return copy(form, form.scope(), form.label(), form.required(), form.options(), condition, form.purgeOn());
    }

    public static QuestionForm labelled(QuestionForm form, String label) {
        return copy(form, form.scope(), label, form.required(), form.options(), form.condition(), form.purgeOn());
    }

    public static QuestionForm withOptions(QuestionForm form, String... options) {
        return copy(
                form, form.scope(), form.label(), form.required(), List.of(options), form.condition(), form.purgeOn());
    }

    public static QuestionForm purged(QuestionForm form, @Nullable LocalDate day) {
        return copy(form, form.scope(), form.label(), form.required(), form.options(), form.condition(), day);
    }

    public static QuestionForm consent(String label, String text) {
        return new QuestionForm(
                QuestionKind.CONSENT, QuestionScope.PERSON, label, "", false, List.of(), null, text, PURGE);
    }

    public static GivenFile pdf(String name, int bytes) {
        byte[] content = new byte[bytes];
        byte[] beginning = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(beginning, 0, content, 0, beginning.length);
        return new GivenFile(name, content);
    }

    private static QuestionForm copy(
            QuestionForm form,
            QuestionScope scope,
            String label,
            boolean required,
            List<String> options,
            @Nullable Condition condition,
            @Nullable LocalDate purgeOn) {
        return new QuestionForm(
                form.kind(), scope, label, form.help(), required, options, condition, form.consentText(), purgeOn);
    }
}
