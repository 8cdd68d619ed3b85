package org.commonground.checkin;

/** How full an event is: who is inside, of how many who hold a ticket. */
public record Standing(int inside, int expected) {}
