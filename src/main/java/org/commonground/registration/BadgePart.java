package org.commonground.registration;

import java.util.List;

/**
 * The badges of one file, in the order of names.
 *
 * @param number of its first badge among all, from 1
 * @param firstName on its first badge
 * @param lastName on its last badge
 */
public record BadgePart(int number, String firstName, String lastName, List<TicketId> tickets) {

    public BadgePart {
        tickets = List.copyOf(tickets);
    }

    /** The number of its last badge among all. */
    public int lastNumber() {
        return number + tickets.size() - 1;
    }
}
