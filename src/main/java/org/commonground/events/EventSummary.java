package org.commonground.events;

import java.time.ZoneId;
import java.util.Set;
import org.commonground.places.Ward;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.TimeSpan;
import org.commonground.shared.Topic;

/** What a list shows of an event. */
public record EventSummary(
        EventId id,
        String slug,
        EventKind kind,
        EventStatus status,
        String title,
        String summary,
        TimeSpan time,
        ZoneId zone,
        String venueName,
        Ward ward,
        int capacity,
        Topic topic,
        Set<AccessNeed> access) {}
