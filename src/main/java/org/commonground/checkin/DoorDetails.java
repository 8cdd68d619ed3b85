package org.commonground.checkin;

import org.commonground.events.EventId;

/** A place where tickets of an event are scanned. */
public record DoorDetails(DoorId id, EventId event, String name) {}
