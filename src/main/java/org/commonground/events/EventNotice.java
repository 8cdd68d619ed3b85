package org.commonground.events;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something about one event that its organiser should know and can act on, from a module above this one; shown on the event's own page. */
public interface EventNotice {

    /** Empty where there is nothing to say. */
    Optional<Component> about(EventId event);
}
