package org.commonground.messages.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands for something that differs from reader to reader, or that may still change. Written {@code {name}}. */
public enum Placeholder {
    NAME,
    PLACES,
    SESSIONS,
    EVENT,
    DATE,
    TIME,
    END,
    VENUE,
    ADDRESS,
    DIRECTIONS,
    PAGE;

    /** Whether it stands for something that only those have who hold a place. */
    public boolean needsPlace() {
        return this == PLACES || this == SESSIONS;
    }

    /** As it is typed, with its braces. */
    public String typed() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    /** The key of what it stands for among the translations. */
    public String key() {
        return "messages.placeholder." + name();
    }

    /** @param word between the braces, in any case and with space around it */
    static Optional<Placeholder> of(String word) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
