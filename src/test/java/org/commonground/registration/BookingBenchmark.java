package org.commonground.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.shared.Secrets;
import org.commonground.testing.Bench;
import org.commonground.testing.MovableClock;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bookings a second by eight people at once, beside the bare statements that store the same. Not part of the tests. */
@SpringBootTest(properties = {"common-ground.jobs.enabled=false", "common-ground.demonstration=false"})
@Import({MovableClock.Here.class, SampleEvents.class, BookingBenchmark.Counting.class})
@Tag("bench")
class BookingBenchmark {

    private static final int CLIENTS = 8;
    private static final int BOOKINGS = 200;

    static final AtomicInteger STATEMENTS = new AtomicInteger();

    @TestConfiguration
    static class Counting {
        @Bean
        HibernatePropertiesCustomizer countStatements() {
            StatementInspector counting = sql -> {
                STATEMENTS.incrementAndGet();
                return sql;
            };
            return properties -> properties.put("hibernate.session_factory.statement_inspector", counting);
        }
    }

    @Autowired
    Registering registering;

    @Autowired
    SampleEvents samples;

    @Autowired
    DataSource database;

    private EventId event;
    private byte[] pdf = new byte[0];

    @Test
    void bookings() throws Exception {
        event = samples.published(samples.form("Benchmark", samples.venue()).withCapacity(100_000));
        book(0);
        pdf = new JdbcTemplate(database)
                .queryForObject(
                        "select content from mail_attachment where content_type = 'application/pdf' limit 1",
                        byte[].class);
        STATEMENTS.set(0);
        book(1);
        int statements = STATEMENTS.get();

        var bench = new Bench("registration");
        bench.count("SQL statements of a booking", "statements", statements, BARE_STATEMENTS, 15);
        bench.rate(
                "Bookings with ticket, PDF and mail", () -> perSecond(i -> book(i)), () -> perSecond(i -> bare()), 0.4);
        bench.report();
    }

    private void book(int i) {
        assertThat(registering.book(event, SampleRegistrations.form("bench" + i + "@example.org", "Person " + i)))
                .isInstanceOf(Registered.class);
    }

    /** What bare() sends. */
    private static final int BARE_STATEMENTS = 7;

    /** The same rows by hand: registration, ticket, letter, three attachments, and the count. */
    private void bare() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            byte[] registration = id();
            byte[] letter = id();
            var now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
            run(
                    connection,
                    "insert into registration_registration values (?, ?, 'ACTIVE', 'bare@example.org', 'en', ?, ?, 1, 0, ?, ?)",
                    registration,
                    bytes(event.value()),
                    id(),
                    Secrets.sha256(Secrets.token()),
                    now,
                    now);
            run(
                    connection,
                    "insert into registration_ticket values (?, ?, ?, 0, 'Bare', 'VALID', ?, ?, '', '')",
                    id(),
                    registration,
                    bytes(event.value()),
                    Secrets.code(26),
                    Secrets.code(6));
            run(
                    connection,
                    "insert into mail_letter (id, cause, recipient, subject, plain, html, confidential, state, attempts, created_at,"
                            + " next_attempt_at) values (?, ?, 'bare@example.org', 'Bare', ?, ?, true, 'WAITING', 0, ?, ?)",
                    letter,
                    UUID.randomUUID().toString(),
                    "x".repeat(1500),
                    "x".repeat(4000),
                    now,
                    now);
            for (int i = 0; i < 3; i++) {
                run(
                        connection,
                        "insert into mail_attachment (id, letter_id, name, content_type, content) values (?, ?, 'file', 'x/y', ?)",
                        id(),
                        letter,
                        i == 0 ? pdf : new byte[1500]);
            }
            run(
                    connection,
                    "update registration_places set taken = taken + 1 where subject_id = ? and taken + 1 <= 100000",
                    (Object) bytes(event.value()));
            connection.commit();
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static byte[] id() {
        return bytes(UUID.randomUUID());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private interface Work {
        void number(int i) throws Exception;
    }

    private static double perSecond(Work work) throws Exception {
        long begun = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            var jobs = java.util.stream.IntStream.range(0, BOOKINGS)
                    .mapToObj(i -> pool.submit(() -> {
                        work.number(i);
                        return true;
                    }))
                    .toList();
            for (var job : jobs) {
                job.get();
            }
        }
        return BOOKINGS * 1e9 / (System.nanoTime() - begun);
    }
}
