package org.commonground.checkin;

import java.util.Set;
import org.commonground.registration.TicketId;
import org.commonground.shared.AccessNeed;

/** What a steward sees of the person in front of her. */
public record Guest(TicketId ticket, String name, int party, Set<AccessNeed> accessNeeds) {}
