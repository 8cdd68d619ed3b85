package org.commonground.events;

import java.util.Optional;
import org.commonground.accounts.Role;

/** A screen about one event that belongs to a module above this one, such as its programme; shown to organisers beside the event. */
public interface EventTool {

    /** The key of its name among the translations. */
    String labelKey();

    /** Its address, beginning with a slash. */
    String path(EventId event);

    /** Who may open it. */
    default Role role() {
        return Role.ORGANISER;
    }

    /** What is amiss there since the event was changed, as a sentence in the reader's language; empty where nothing is. */
    default Optional<String> concern(EventId event) {
        return Optional.empty();
    }

    /** Low comes first. */
    int order();
}
