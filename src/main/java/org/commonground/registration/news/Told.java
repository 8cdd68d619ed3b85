package org.commonground.registration.news;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What those who hold places at an event were last told.
 *
 * @param release number of the programme's release they know; 0 where there was none
 * @param times how often they were told that something has changed
 * @param changedAt when the event was last changed to something else than this; null while they know all
 */
public record Told(
        EventFacts facts, int release, int times, @Nullable Instant changedAt) {}
