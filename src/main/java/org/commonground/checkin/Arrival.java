package org.commonground.checkin;

import java.time.Instant;
import org.commonground.registration.TicketId;

/**
 * The fact that a ticket's holder is there.
 *
 * @param at when the ticket was scanned
 * @param door the door's name
 */
public record Arrival(TicketId ticketId, Instant at, String door) {}
