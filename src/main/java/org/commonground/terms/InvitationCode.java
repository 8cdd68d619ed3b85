package org.commonground.terms;

import java.time.LocalDate;
import java.util.Locale;
import org.commonground.events.EventId;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever knows it book where others cannot yet, or not at all. It is passed on in a community; it says nothing about a person.
 *
 * @param code as it is stored
 * @param forWhom the community, named in public where places are held for it
 * @param held places that nobody books without it; 0 for none
 * @param releaseOn the day from which those not taken are free for all; null where none were ever held
 * @param version counts its changes
 */
public record InvitationCode(
        InvitationCodeId id,
        EventId event,
        String code,
        String forWhom,
        int held,
        @Nullable LocalDate releaseOn,
        InvitationCodeState state,
        int version) {

    static final int LENGTH = 10;

    /** Whether places are held for whoever uses it. */
    public boolean holds() {
        return state == InvitationCodeState.VALID && held > 0;
    }

    /** As it is shown, such as "7G2QK-4MX9T". */
    public String shown() {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** What somebody typed, in the form in which codes are stored; letters that are not in use count as what they look like. */
    static String typed(String text) {
        return text.length() > 4 * LENGTH
                ? ""
                : text.replaceAll("[\\s-]", "")
                        .toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
    }
}
