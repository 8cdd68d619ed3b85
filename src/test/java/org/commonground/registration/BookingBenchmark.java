package org.commonground.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.shared.Uuids.bytes;
import static org.commonground.testing.BareSql.id;
import static org.commonground.testing.BareSql.run;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.shared.Secrets;
import org.commonground.testing.Bench;
import org.commonground.testing.MovableClock;
import org.commonground.testing.Statements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bookings a second by eight people at once, beside the bare statements that store the same. Not part of the tests. */
@SpringBootTest(properties = {"common-ground.jobs.enabled=false", "common-ground.demonstration=false"})
@Import({MovableClock.Here.class, SampleEvents.class})
@Tag("bench")
class BookingBenchmark {

    private static final int CLIENTS = 8;
    private static final int BOOKINGS = 400;

    @Autowired
    Registering registering;

    @Autowired
    SampleEvents samples;

    @Autowired
    DataSource database;

    @Autowired
    EntityManagerFactory sessions;

    private EventId event;
    private Stored stored = new Stored("", "");

    /** What a booking's letter says, so that the bare statements store as much. */
    private record Stored(String plain, String html) {}

    @Test
    void bookings() throws Exception {
        event = samples.published(samples.form("Benchmark", samples.venue()).withCapacity(100_000));
        book(0);
        var jdbc = new JdbcTemplate(database);
        assertThat(jdbc.queryForObject("select @@innodb_flush_log_at_trx_commit", Integer.class))
                .as("every commit of both is on the disk")
                .isEqualTo(1);
        stored = jdbc.queryForObject(
                "select plain, html from mail_letter",
                (row, number) -> new Stored(row.getString("plain"), row.getString("html")));
        long statements = Statements.of(sessions, () -> book(1));

        var bench = new Bench("registration");
        bench.count("SQL statements of a booking", "statements", statements, BARE_STATEMENTS, 15);
        // A server that has been up for a while: without this the first rounds measure the compiler of the JVM.
        perSecond(2_000, this::book);
        bench.rate(
                "Bookings with ticket and letter",
                () -> perSecond(BOOKINGS, this::book),
                () -> perSecond(BOOKINGS, i -> bare()),
                0.4);
        bench.report();
    }

    private void book(int i) {
        assertThat(registering.book(event, SampleRegistrations.form("bench" + i + "@example.org", "Person " + i)))
                .isInstanceOf(Registered.class);
    }

    /** What bare() sends. */
    private static final int BARE_STATEMENTS = 4;

    /** The same rows by hand: registration, ticket, letter, and the count. */
    private void bare() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            byte[] registration = id();
            byte[] letter = id();
            var now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
            run(
                    connection,
                    "insert into registration_registration (id, event_id, status, email, locale, request_key, link_hash, letters,"
                            + " sequence, created_at, changed_at)"
                            + " values (?, ?, 'ACTIVE', 'bare@example.org', 'en', ?, ?, 1, 0, ?, ?)",
                    registration,
                    bytes(event.value()),
                    id(),
                    Secrets.sha256(Secrets.token()),
                    now,
                    now);
            run(
                    connection,
                    "insert into registration_ticket (id, registration_id, event_id, position, holder_name, state, code, spoken_code,"
                            + " access_needs, access_note) values (?, ?, ?, 0, 'Bare', 'VALID', ?, ?, '', '')",
                    id(),
                    registration,
                    bytes(event.value()),
                    Secrets.code(26),
                    Secrets.code(6));
            run(
                    connection,
                    "insert into mail_letter (id, cause, recipient, subject, plain, html, source, source_key, confidential, state,"
                            + " attempts, created_at, next_attempt_at)"
                            + " values (?, ?, 'bare@example.org', 'Bare', ?, ?, 'tickets', ?, true, 'WAITING', 0, ?, ?)",
                    letter,
                    "registration-confirmed/" + UUID.randomUUID() + "/1",
                    stored.plain(),
                    stored.html(),
                    UUID.randomUUID() + "/0",
                    now,
                    now);
            run(
                    connection,
                    "update registration_places set taken = taken + 1 where subject_id = ? and taken + 1 <= 100000",
                    (Object) bytes(event.value()));
            connection.commit();
        }
    }

    private interface Work {
        void number(int i) throws Exception;
    }

    private static double perSecond(int bookings, Work work) throws Exception {
        long begun = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            var jobs = java.util.stream.IntStream.range(0, bookings)
                    .mapToObj(i -> pool.submit(() -> {
                        work.number(i);
                        return true;
                    }))
                    .toList();
            for (var job : jobs) {
                job.get();
            }
        }
        return bookings * 1e9 / (System.nanoTime() - begun);
    }
}
