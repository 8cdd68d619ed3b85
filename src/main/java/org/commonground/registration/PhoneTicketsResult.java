package org.commonground.registration;

import java.util.Locale;

/** What a phone is to show for a private link. */
public sealed interface PhoneTicketsResult {

    record Held(PhoneTickets tickets) implements PhoneTicketsResult {}

    /** The party is on the waiting list, or has not taken the places that are offered. */
    record NotYet(Locale locale) implements PhoneTicketsResult {}

    /** No place is held any more: given back, cancelled, or the event does not take place. */
    record Gone(Locale locale) implements PhoneTicketsResult {}

    /** The link never was one, or a newer mail has replaced it. */
    record UnknownLink() implements PhoneTicketsResult {}
}
