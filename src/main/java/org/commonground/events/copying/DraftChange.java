package org.commonground.events.copying;

import java.util.function.UnaryOperator;
import org.commonground.events.EventDetails;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SaveEventResult;
import org.commonground.events.SaveEventResult.Saved;
import org.springframework.stereotype.Component;

/** Changes the draft that a copy begins as, before anybody else has seen it. */
@Component
class DraftChange {

    private final Events events;

    DraftChange(Events events) {
        this.events = events;
    }

    void apply(EventId id, UnaryOperator<EventForm> change) {
        EventDetails draft = events.find(id).orElseThrow();
        SaveEventResult result = events.change(id, draft.version(), change.apply(EventForm.of(draft)));
        if (!(result instanceof Saved)) {
            throw new IllegalStateException("The draft of the copy was refused: " + result);
        }
    }
}
