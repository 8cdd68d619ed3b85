package org.commonground.questions.given;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gave as an answer, not checked yet.
 *
 * @param text what was typed, a date such as 2027-10-31, {@link #YES} or {@link #NO}, the option that was chosen, several of
 *     them each on a line, or the version of the consent text that was agreed to; empty where nothing was given
 */
public record Given(String text, @Nullable GivenFile file) implements Serializable {

    public static final String YES = "yes";
    public static final String NO = "no";
    public static final Given NOTHING = new Given("", null);

    public static Given of(@Nullable String text) {
        return text == null || text.isEmpty() ? NOTHING : new Given(text, null);
    }

    public static Given of(Collection<String> options) {
        return of(String.join("\n", options));
    }

    public static Given of(GivenFile file) {
        return new Given("", file);
    }

    /** The options that were chosen. */
    public List<String> options() {
        return options(text);
    }

    /** The options of an answer to a question of which several can be chosen, or the only one. */
    public static List<String> options(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }
}
