package org.commonground.programme;

import org.commonground.events.EventId;

/** A release of an event's programme was published. */
public record ProgrammeReleased(EventId eventId, int number) {}
