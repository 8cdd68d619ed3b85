package org.commonground.terms;

import java.time.LocalDate;
import org.commonground.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser fills in for a code.
 *
 * @param held places; 0 for none
 * @param releaseOn the day from which they are free for all; needed where some are held
 */
public record InvitationForm(
        String forWhom, int held, @Nullable LocalDate releaseOn) {
    public InvitationForm {
        forWhom = Texts.line(forWhom);
    }
}
