package org.commonground.events.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.UUID;
import org.commonground.events.EventId;

/** The id that the next copy of an event will have, the same in every tab of a browser session: pressing in two makes one. */
final class CopyKey {

    private CopyKey() {}

    static EventId of(EventId original) {
        var id = (UUID) VaadinSession.getCurrent().getAttribute(key(original));
        return id == null ? draw(original) : new EventId(id);
    }

    /** Another one, for another copy. */
    static EventId draw(EventId original) {
        EventId id = EventId.random();
        VaadinSession.getCurrent().setAttribute(key(original), id.value());
        return id;
    }

    private static String key(EventId original) {
        return "copy-of/" + original.value();
    }
}
