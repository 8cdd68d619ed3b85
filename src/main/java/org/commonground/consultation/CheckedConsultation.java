package org.commonground.consultation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.commonground.consultation.SaveConsultationResult.Reason;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.commonground.shared.Years;
import org.jspecify.annotations.Nullable;

/** A consultation form that has been cleaned and looked through. */
final class CheckedConsultation {

    private final String title;
    private final String question;
    private final String description;
    private final @Nullable LocalDate opensOn;
    private final @Nullable LocalDate closesOn;
    private final Map<String, Reason> wrong = new HashMap<>();

    CheckedConsultation(ConsultationForm form) {
        title = Texts.line(form.title());
        question = Texts.line(form.question());
        description = Texts.clean(form.description());
        opensOn = form.opensOn();
        closesOn = form.closesOn();
        required("title", title, Limits.NAME);
        required("question", question, Limits.SUMMARY);
        if (description.length() > Limits.TEXT) {
            wrong.put("description", Reason.TOO_LONG);
        }
        required("opensOn", opensOn);
        required("closesOn", closesOn);
        if (opensOn != null && closesOn != null && closesOn.isBefore(opensOn)) {
            wrong.putIfAbsent("closesOn", Reason.END_BEFORE_START);
        }
    }

    private void required(String field, String value, int longest) {
        if (value.isEmpty()) {
            wrong.put(field, Reason.MISSING);
        } else if (value.length() > longest) {
            wrong.put(field, Reason.TOO_LONG);
        }
    }

    private void required(String field, @Nullable LocalDate day) {
        if (day == null) {
            wrong.put(field, Reason.MISSING);
        } else if (!Years.isLikely(day.getYear())) {
            wrong.put(field, Reason.UNLIKELY);
        }
    }

    /** The fields that are not right, by name; with none, everything that is required is there. */
    Map<String, Reason> wrong() {
        return Map.copyOf(wrong);
    }

    String title() {
        return title;
    }

    String question() {
        return question;
    }

    String description() {
        return description;
    }

    /** To be asked for only where nothing is wrong. */
    LocalDate opensOn() {
        return requireNonNull(opensOn);
    }

    /** To be asked for only where nothing is wrong. */
    LocalDate closesOn() {
        return requireNonNull(closesOn);
    }
}
