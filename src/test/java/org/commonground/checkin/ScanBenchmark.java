package org.commonground.checkin;

import static org.commonground.shared.Uuids.bytes;
import static org.commonground.testing.BareSql.id;
import static org.commonground.testing.BareSql.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.commonground.checkin.ScanAnswer.Admitted;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.shared.Secrets;
import org.commonground.testing.Bench;
import org.commonground.testing.MovableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Scans a second by 32 phones at once over 5,000 tickets, through what the door's API calls for each, beside a bare
 * conditional UPDATE and an INSERT. Not part of the tests.
 */
@SpringBootTest(properties = {"common-ground.jobs.enabled=false", "common-ground.demonstration=false"})
@Import({MovableClock.Here.class, SampleEvents.class, SampleDoors.class})
@Tag("bench")
class ScanBenchmark {

    private static final int PHONES = 32;
    private static final int TICKETS = 5_000;

    /** What bare() sends. */
    private static final int BARE_STATEMENTS = 2;

    @Autowired
    Doors doors;

    @Autowired
    Scanning scanning;

    @Autowired
    SampleDoors samples;

    @Autowired
    MovableClock clock;

    @Autowired
    DataSource database;

    private final List<Double> scanWaits = new ArrayList<>();
    private final List<Double> bareWaits = new ArrayList<>();

    @Test
    void scans() throws Exception {
        clock.set(Instant.now());
        var tables = new JdbcTemplate(database);
        tables.execute("create table bench_ticket (id binary(16) not null primary key, used_at datetime(6))");
        tables.execute("create table bench_scan like checkin_scan");

        var bench = new Bench("checkin");
        bench.count("SQL statements of a scan", "statements", statementsOfAScan(tables), BARE_STATEMENTS, 6);
        bench.rate("Scans by 32 phones", () -> scans(tables), () -> bare(tables), 0.5);
        double floor = medianOfTheLastFive(bareWaits);
        bench.count("The slowest scan of a hundred (p99)", "ms", medianOfTheLastFive(scanWaits), floor, 3 * floor);
        bench.report();
    }

    /** As the server itself counts them, so that none is missed, whichever library sends it. */
    private double statementsOfAScan(JdbcTemplate tables) {
        EventId event = samples.eventToday("Counted");
        String phone = samples.phone(event, "Main entrance");
        List<String> codes = tickets(tables, event, 101);
        scan(phone, codes.getFirst());
        long before = statementsSoFar(tables);
        codes.subList(1, codes.size()).forEach(code -> scan(phone, code));
        return (statementsSoFar(tables) - before) / 100.0;
    }

    private static long statementsSoFar(JdbcTemplate tables) {
        return tables
                .query(
                        "show global status where variable_name in"
                                + " ('Com_select', 'Com_insert', 'Com_update', 'Com_delete', 'Com_replace')",
                        (row, number) -> row.getLong(2))
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private double scans(JdbcTemplate tables) throws Exception {
        EventId event = samples.eventToday("Benchmark");
        List<String> phones = new ArrayList<>();
        for (int i = 0; i < PHONES; i++) {
            phones.add(samples.phone(event, "Door " + i));
        }
        List<String> codes = tickets(tables, event, TICKETS);
        return perSecond(scanWaits, (phone, i) -> scan(phones.get(phone), codes.get(i)));
    }

    /** What the API calls for a request with one scan. */
    private void scan(String phone, String code) {
        PairedDevice device = doors.paired(phone).orElseThrow();
        var presentation = new Presentation(UUID.randomUUID(), code, clock.instant());
        if (!(scanning.present(device, List.of(presentation)).getFirst() instanceof Admitted)
                || scanning.standing(device).inside() < 1) {
            throw new AssertionError("Every ticket is shown for the first time");
        }
    }

    /** Tickets of one registration each, as rows: booking them would take minutes. */
    private static List<String> tickets(JdbcTemplate tables, EventId event, int count) {
        var registrations = new ArrayList<Object[]>();
        var tickets = new ArrayList<Object[]>();
        var codes = new ArrayList<String>();
        LocalDateTime now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
        for (int i = 0; i < count; i++) {
            byte[] registration = id();
            String code = Secrets.code(26);
            registrations.add(
                    new Object[] {registration, bytes(event.value()), id(), Secrets.sha256(Secrets.token()), now, now});
            tickets.add(new Object[] {id(), registration, bytes(event.value()), "Guest " + i, code, spoken(i)});
            codes.add(code);
        }
        tables.batchUpdate(
                "insert into registration_registration (id, event_id, status, email, locale, request_key, link_hash, letters,"
                        + " sequence, created_at, changed_at) values (?, ?, 'ACTIVE', 'bench@example.org', 'en', ?, ?, 1, 0, ?, ?)",
                registrations);
        tables.batchUpdate(
                "insert into registration_ticket (id, registration_id, event_id, position, holder_name, state, code,"
                        + " spoken_code, access_needs, access_note) values (?, ?, ?, 0, ?, 'VALID', ?, ?, '', '')",
                tickets);
        return codes;
    }

    private static String spoken(int i) {
        return String.format("%06d", i);
    }

    private double bare(JdbcTemplate tables) throws Exception {
        var ids = new ArrayList<Object[]>();
        for (int i = 0; i < TICKETS; i++) {
            ids.add(new Object[] {id()});
        }
        tables.batchUpdate("insert into bench_ticket (id) values (?)", ids);
        return perSecond(bareWaits, (phone, i) -> bare((byte[]) ids.get(i)[0]));
    }

    /** The least that admits a ticket once and puts the scan on the record. */
    private void bare(byte[] ticket) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
            if (run(connection, "update bench_ticket set used_at = ? where id = ? and used_at is null", now, ticket)
                    != 1) {
                throw new AssertionError("Every ticket is used for the first time");
            }
            run(
                    connection,
                    "insert into bench_scan (id, device_id, client_id, door_id, event_id, ticket_id, code_hash, outcome,"
                            + " offline, scanned_at, received_at) values (?, ?, ?, ?, ?, ?, ?, 'ADMITTED', false, ?, ?)",
                    id(),
                    id(),
                    id(),
                    id(),
                    id(),
                    ticket,
                    new byte[32],
                    now,
                    now);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private interface Work {
        void by(int phone, int number) throws Exception;
    }

    /** Every phone takes the next ticket as soon as it has its answer. */
    private static double perSecond(List<Double> waits, Work work) throws Exception {
        var next = new AtomicInteger();
        var nanos = new long[TICKETS];
        long begun = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(PHONES)) {
            var phones = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < PHONES; i++) {
                int phone = i;
                phones.add(pool.submit(() -> {
                    for (int number; (number = next.getAndIncrement()) < TICKETS; ) {
                        long asked = System.nanoTime();
                        work.by(phone, number);
                        nanos[number] = System.nanoTime() - asked;
                    }
                    return true;
                }));
            }
            for (var each : phones) {
                each.get();
            }
        }
        long took = System.nanoTime() - begun;
        Arrays.sort(nanos);
        waits.add(nanos[TICKETS * 99 / 100] / 1e6);
        return TICKETS * 1e9 / took;
    }

    /** Without the round that only warmed up. */
    private static double medianOfTheLastFive(List<Double> rounds) {
        return rounds.subList(rounds.size() - 5, rounds.size()).stream()
                .sorted()
                .skip(2)
                .findFirst()
                .orElseThrow();
    }
}
