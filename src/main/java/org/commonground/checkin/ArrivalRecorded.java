package org.commonground.checkin;

import org.commonground.events.EventId;
import org.commonground.registration.TicketId;

/** A ticket's holder has been let in. */
public record ArrivalRecorded(EventId event, TicketId ticket) {}
