package org.commonground.checkin;

import org.commonground.events.EventId;
import org.commonground.registration.TicketId;

/**
 * A ticket's holder has been let in.
 *
 * @param afterClosing the event was closed before this was told, such as by a phone that had no network
 */
public record ArrivalRecorded(EventId event, TicketId ticket, boolean afterClosing) {}
