package org.commonground.registration.list;

import java.time.LocalDate;
import org.commonground.programme.SessionId;
import org.commonground.questions.answers.AnswerWish;
import org.commonground.registration.RegistrationStatus;
import org.commonground.registration.TicketState;
import org.commonground.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a list of registrations; null for what does not matter.
 *
 * @param text of which each word is in the name, the e-mail address or the spoken code; may be empty
 * @param session that was chosen
 * @param from the first day of booking, on the event's own calendar
 * @param to the last day of booking
 * @param answer to one of the event's booking questions
 */
public record RegistrationFilter(
        String text,
        @Nullable TicketState ticket,
        @Nullable RegistrationStatus status,
        @Nullable AccessWish access,
        @Nullable SessionId session,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable AnswerWish answer) {

    /** Everybody. */
    public static final RegistrationFilter ALL = new RegistrationFilter("", null, null, null, null, null, null, null);

    public RegistrationFilter {
        text = Texts.line(text);
    }

    public static RegistrationFilter text(String text) {
        return new RegistrationFilter(text, null, null, null, null, null, null, null);
    }
}
