package org.commonground.registration;

import static org.commonground.shared.Uuids.bytes;
import static org.commonground.testing.BareSql.id;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.commonground.events.EventId;
import org.commonground.shared.Secrets;
import org.springframework.jdbc.core.JdbcTemplate;

/** Registrations as bare rows, for tests that need more of them than can be booked in a minute. */
public final class RegistrationRows {

    private static final String[] FIRST = {"Amina", "Ben", "Chloé", "Dawid", "Elif", "Farida", "Gurpreet", "Hodan"};
    private static final String[] LAST = {"Khan", "O’Neill", "Begum", "Kowalski", "Yilmaz", "Ahmed", "Singh", "Ali"};

    private RegistrationRows() {}

    /** So many of one person each, a second apart, the last at {@code until}; every eighth needs BSL. */
    public static void insert(JdbcTemplate tables, EventId event, int count, Instant until) {
        var registrations = new ArrayList<Object[]>();
        var tickets = new ArrayList<Object[]>();
        for (int i = 0; i < count; i++) {
            byte[] registration = id();
            var booked = LocalDateTime.ofInstant(until.minusSeconds(count - 1 - i), ZoneOffset.UTC);
            String first = FIRST[i % FIRST.length];
            String last = LAST[i / FIRST.length % LAST.length];
            registrations.add(new Object[] {
                registration,
                bytes(event.value()),
                "person" + i + "@example.org",
                id(),
                Secrets.sha256(Secrets.token()),
                booked,
                booked
            });
            tickets.add(new Object[] {
                id(),
                registration,
                bytes(event.value()),
                first + " " + last + " " + i,
                Secrets.code(26),
                spoken(i),
                i % 8 == 0 ? "BSL" : ""
            });
        }
        tables.batchUpdate(
                "insert into registration_registration (id, event_id, status, email, locale, request_key, link_hash, letters,"
                        + " sequence, created_at, changed_at) values (?, ?, 'ACTIVE', ?, 'en-GB', ?, ?, 1, 0, ?, ?)",
                registrations);
        tables.batchUpdate(
                "insert into registration_ticket (id, registration_id, event_id, position, holder_name, state, code, spoken_code,"
                        + " access_needs, access_note) values (?, ?, ?, 0, ?, 'VALID', ?, ?, ?, '')",
                tickets);
    }

    /** The spoken code of the registration with this number, as it is stored. */
    public static String spoken(int number) {
        return String.format("%06d", number);
    }
}
