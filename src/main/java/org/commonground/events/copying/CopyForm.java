package org.commonground.events.copying;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import org.commonground.events.EventId;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser says about the copy of an event.
 *
 * @param copy the id it will have, drawn when the form was opened: the same form sent again is the same copy
 * @param start by the clock in the zone of the original
 * @param parts what to take over, by their {@link EventPart#labelKey}
 * @param locale the language to answer in
 */
public record CopyForm(
        EventId copy, @Nullable String title, @Nullable LocalDateTime start, Set<String> parts, Locale locale) {

    public CopyForm {
        parts = Set.copyOf(parts);
    }
}
