package org.commonground.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import javax.sql.DataSource;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.registration.list.ExportFormat;
import org.commonground.registration.list.FoundPeople;
import org.commonground.registration.list.ListColumn;
import org.commonground.registration.list.ListOrder;
import org.commonground.registration.list.RegistrationExport;
import org.commonground.registration.list.RegistrationFilter;
import org.commonground.registration.list.RegistrationList;
import org.commonground.registration.list.RegistrationQuery;
import org.commonground.shared.Uuids;
import org.commonground.testing.As;
import org.commonground.testing.Bench;
import org.commonground.testing.MovableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long an organiser waits for a list of 20,000, and how fast it is taken away. Not part of the tests. */
@SpringBootTest(properties = {"common-ground.jobs.enabled=false", "common-ground.demonstration=false"})
@Import({MovableClock.Here.class, SampleEvents.class})
@Tag("bench")
class RegistrationListBenchmark {

    private static final int REGISTRATIONS = 20_000;
    private static final int PAGE = 50;
    private static final int TIMES = 100;
    private static final double LONGEST_WAIT_MS = 200;

    @Autowired
    RegistrationList list;

    @Autowired
    RegistrationExport export;

    @Autowired
    Events events;

    @Autowired
    SampleEvents samples;

    @Autowired
    MovableClock clock;

    @Autowired
    DataSource database;

    @TempDir
    Path folder;

    private EventId event;

    @Test
    void lists() throws Exception {
        event = samples.published(samples.form("Benchmark", samples.venue()).withCapacity(100_000));
        var tables = new JdbcTemplate(database);
        RegistrationRows.insert(tables, event, REGISTRATIONS, clock.instant());
        // Those of other events are in the same tables.
        RegistrationRows.insert(tables, samples.published("Another", samples.venue()), REGISTRATIONS, clock.instant());
        tables.execute("analyze table registration_registration, registration_ticket");

        var bench = new Bench("registration-list");
        double floor = p95(this::bareFirstPage);
        wait(bench, floor, "First page and its count", RegistrationFilter.ALL, ListOrder.NEWEST_FIRST, 0, PAGE);
        wait(
                bench,
                floor,
                "First page by name",
                RegistrationFilter.ALL,
                new ListOrder(ListColumn.HOLDER, true),
                0,
                PAGE);
        wait(bench, floor, "The last page", RegistrationFilter.ALL, ListOrder.NEWEST_FIRST, REGISTRATIONS - PAGE, PAGE);
        wait(
                bench,
                floor,
                "Search of several words",
                RegistrationFilter.text("khan am 77"),
                ListOrder.NEWEST_FIRST,
                0,
                -1);
        wait(
                bench,
                floor,
                "Search that finds nothing",
                RegistrationFilter.text("nobody at all"),
                ListOrder.NEWEST_FIRST,
                0,
                0);
        wait(
                bench,
                floor,
                "Search for a spoken code",
                RegistrationFilter.text("012-345"),
                ListOrder.NEWEST_FIRST,
                0,
                1);
        bench.rate("Export as CSV, rows", () -> exported(ExportFormat.CSV), this::bareExport, 0.5);
        bench.rate("Export as XLSX, rows", () -> exported(ExportFormat.XLSX), this::bareExport, 0.1);
        bench.report();
    }

    private void wait(
            Bench bench, double floor, String name, RegistrationFilter filter, ListOrder order, int offset, int rows)
            throws Exception {
        double wait = p95(() -> As.role(Role.ORGANISER, () -> {
            FoundPeople found = list.find(query(filter), order);
            int shown = list.rows(found, offset, PAGE).size();
            assertThat(shown).isEqualTo(rows < 0 ? Math.min(found.people(), PAGE) : rows);
        }));
        bench.count(name + " (p95)", "ms", wait, floor, LONGEST_WAIT_MS);
    }

    private RegistrationQuery query(RegistrationFilter filter) {
        return new RegistrationQuery(events.find(event).orElseThrow(), filter);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double p95(Work work) throws Exception {
        for (int i = 0; i < TIMES / 5; i++) {
            work.run();
        }
        var waits = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            work.run();
            waits[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(waits);
        return waits[TIMES * 95 / 100];
    }

    private double exported(ExportFormat format) {
        return As.role(Role.ORGANISER, () -> {
            Path file = folder.resolve("list." + format.extension());
            long begun = System.nanoTime();
            try {
                export.write(query(RegistrationFilter.ALL), format, Locale.UK, file);
            } catch (IOException problem) {
                throw new IllegalStateException(problem);
            }
            return REGISTRATIONS * 1e9 / (System.nanoTime() - begun);
        });
    }

    /** The same columns from the same tables, row by row into a file, with nothing between. */
    private double bareExport() throws SQLException, IOException {
        long begun = System.nanoTime();
        int lines = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select t.holder_name, t.spoken_code, t.state, r.status, t.access_needs, t.access_note, r.email, r.locale,
                            r.created_at
                        from registration_registration r join registration_ticket t on t.registration_id = r.id
                        where r.event_id = ? order by r.created_at desc, r.id desc, t.position
                        """);
                BufferedWriter out = Files.newBufferedWriter(folder.resolve("bare.csv"))) {
            statement.setFetchSize(Integer.MIN_VALUE);
            statement.setBytes(1, Uuids.bytes(event.value()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= 9; column++) {
                        out.write(rows.getString(column));
                        out.write(',');
                    }
                    out.write('\n');
                    lines++;
                }
            }
        }
        assertThat(lines).isEqualTo(REGISTRATIONS);
        return lines * 1e9 / (System.nanoTime() - begun);
    }

    private void bareFirstPage() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select t.holder_name, t.spoken_code, t.state, r.email, r.created_at
                        from registration_registration r join registration_ticket t on t.registration_id = r.id
                        where r.event_id = ? order by r.created_at desc limit 50
                        """)) {
            statement.setBytes(1, Uuids.bytes(event.value()));
            int lines = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines++;
                }
            }
            assertThat(lines).isEqualTo(PAGE);
        }
    }
}
