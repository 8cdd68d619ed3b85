package org.commonground.surveys;

import java.time.LocalDate;
import java.util.Optional;
import org.commonground.events.EventId;
import org.commonground.places.WardCode;

/**
 * What one response says that others may use.
 *
 * @param heardIn the first day of the month in which it was given: all that is known of its time
 * @param words what was written in the long text, where something was
 * @param mayPublish whether these words may be published without a name
 */
public record ResponseDetails(
        ResponseId id,
        EventId event,
        LocalDate heardIn,
        Optional<String> words,
        Optional<WardCode> ward,
        boolean mayPublish) {}
