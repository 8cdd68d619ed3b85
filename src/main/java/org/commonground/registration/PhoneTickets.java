package org.commonground.registration;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What a phone shows of a registration, in the language of those who booked.
 *
 * @param address in one line
 * @param directions in one line; may be empty
 */
public record PhoneTickets(
        ZoneId zone,
        Locale locale,
        String event,
        String when,
        String venue,
        String address,
        String directions,
        List<Person> people) {

    public PhoneTickets {
        people = List.copyOf(people);
    }

    /**
     * One ticket.
     *
     * @param qr a PNG of its code
     * @param spokenCode as it is shown
     * @param sessions that were chosen, each in a line with its time and room
     */
    public record Person(String name, byte[] qr, String spokenCode, List<String> sessions) {

        public Person {
            sessions = List.copyOf(sessions);
        }
    }
}
