package org.commonground.consultation;

import java.time.LocalDate;
import org.commonground.consultation.SaveConsultationResult.Invalid;
import org.commonground.consultation.SaveConsultationResult.Reason;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.jspecify.annotations.Nullable;

/** A consultation form in which everything is right. */
record CheckedConsultation(String title, String question, String description, LocalDate opensOn, LocalDate closesOn) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    static CheckedConsultation of(ConsultationForm form) throws Problem {
        return new CheckedConsultation(
                text("title", Texts.line(form.title()), Limits.NAME, true),
                text("question", Texts.line(form.question()), Limits.SUMMARY, true),
                text("description", Texts.clean(form.description()), Limits.TEXT, false),
                date("opensOn", form.opensOn()),
                inOrder(date("opensOn", form.opensOn()), date("closesOn", form.closesOn())));
    }

    private static String text(String field, String value, int longest, boolean required) throws Problem {
        if (required && value.isEmpty()) {
            throw new Problem(field, Reason.MISSING);
        }
        if (value.length() > longest) {
            throw new Problem(field, Reason.TOO_LONG);
        }
        return value;
    }

    private static LocalDate date(String field, @Nullable LocalDate value) throws Problem {
        if (value == null) {
            throw new Problem(field, Reason.MISSING);
        }
        if (value.getYear() < FIRST_YEAR || value.getYear() > LAST_YEAR) {
            throw new Problem(field, Reason.UNLIKELY);
        }
        return value;
    }

    private static LocalDate inOrder(LocalDate first, LocalDate last) throws Problem {
        if (last.isBefore(first)) {
            throw new Problem("closesOn", Reason.END_BEFORE_START);
        }
        return last;
    }

    /** The first field that is not right. */
    static final class Problem extends Exception {

        private final String field;
        private final Reason reason;

        Problem(String field, Reason reason) {
            super(field + " " + reason);
            this.field = field;
            this.reason = reason;
        }

        Invalid invalid() {
            return new Invalid(field, reason);
        }
    }
}
