package org.commonground.programme;

import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser says about a session.
 *
 * @param speakers who speaks or hosts, as people write it; may be empty
 * @param signUpCapacity persons who can sign up for it, null where nobody needs to
 */
public record SessionForm(
        String title,
        String abstractText,
        SessionKind kind,
        Placement placement,
        @Nullable Track track,
        String speakers,
        @Nullable Integer signUpCapacity) {

    /** The most people who can sign up for a session. */
    public static final int MOST_PERSONS = 100_000;

    public SessionForm {
        title = Texts.line(title);
        abstractText = Texts.clean(abstractText);
        speakers = Texts.line(speakers);
        if (title.isEmpty() || title.length() > Limits.NAME) {
            throw new IllegalArgumentException("A title has 1 to " + Limits.NAME + " characters");
        }
        if (abstractText.length() > Limits.TEXT || speakers.length() > Limits.SUMMARY) {
            throw new IllegalArgumentException("The abstract or the speakers' names are too long");
        }
        if (signUpCapacity != null && (signUpCapacity < 1 || signUpCapacity > MOST_PERSONS)) {
            throw new IllegalArgumentException("1 to " + MOST_PERSONS + " people can sign up");
        }
    }
}
