package org.commonground.registration.list;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.Release;
import org.commonground.programme.SessionId;
import org.commonground.questions.BookingQuestions;
import org.commonground.registration.TicketId;
import org.commonground.shared.Uuids;
import org.commonground.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a list shows, all of its columns and rows, into a file to be taken away. */
@Service
public class RegistrationExport {

    private final JdbcTemplate jdbc;
    private final Programmes programmes;
    private final BookingQuestions questions;
    private final AnswerFilter filter;
    private final Wording wording;
    private final Clock clock;

    RegistrationExport(
            JdbcTemplate jdbc,
            Programmes programmes,
            BookingQuestions questions,
            AnswerFilter filter,
            Wording wording,
            Clock clock) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.questions = questions;
        this.filter = filter;
        this.wording = wording;
        this.clock = clock;
    }

    /** Says which event it is of and the day it was made. */
    @PreAuthorize("hasRole('ORGANISER')")
    public String fileName(RegistrationQuery query, ExportFormat format) {
        return query.event().slug() + "-registrations-"
                + LocalDate.ofInstant(clock.instant(), query.event().zone()) + "." + format.extension();
    }

    /** In the order of booking, the newest first. Row by row from the database into the file: no more than the answers is in memory. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public void write(RegistrationQuery query, ExportFormat format, Locale locale, Path file) throws IOException {
        List<ProgrammeSession> sessions = programmes.released(query.event().id()).map(Release::sessions).stream()
                .flatMap(Collection::stream)
                .toList();
        var answers = new AnswerCells(
                questions.ofEvent(query.event().id()), query.event().zone(), wording, locale);
        var words = new ExportWords(query.event(), locale, key -> wording.text(locale, key), sessions, answers);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                TableFile table = table(format, locale, out)) {
            table.head(words.head());
            BiPredicate<UUID, UUID> fits = filter.of(query);
            stream(query, !sessions.isEmpty(), row -> {
                if (fits.test(row.registration().value(), row.ticket().value())) {
                    table.line(words.cells(row), words.booked(row));
                }
            });
        } catch (UncheckedIOException problem) {
            throw problem.getCause();
        }
    }

    private TableFile table(ExportFormat format, Locale locale, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvFile(out);
            case XLSX -> new XlsxFile(out, wording.text(locale, "registration.list.title"));
        };
    }

    private interface Line {
        void of(RegistrationRow row) throws IOException;
    }

    private void stream(RegistrationQuery query, boolean withSessions, Line line) {
        Condition condition = Condition.of(query);
        String sql = "select " + Rows.COLUMNS
                + (withSessions
                        ? ", s.session_id" + condition.sql(" left join registration_sign_up s on s.ticket_id = t.id")
                        : condition.sql())
                + ListOrder.NEWEST_FIRST.sql() + ", t.position";
        var people = new People(line);
        jdbc.query(
                connection -> {
                    var statement =
                            connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
                    // With any other number the driver reads all rows before it hands out the first.
                    statement.setFetchSize(Integer.MIN_VALUE);
                    Object[] values = condition.values();
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                    return statement;
                },
                (RowCallbackHandler) row -> people.add(row, withSessions));
        people.end();
    }

    /** Somebody who chose several sessions comes in as many rows, one after the other. */
    private static final class People {

        private final Line line;
        private @Nullable RegistrationRow current;
        private Set<SessionId> sessions = new HashSet<>();

        People(Line line) {
            this.line = line;
        }

        void add(ResultSet row, boolean withSessions) throws SQLException {
            TicketId ticket = Rows.ticket(row);
            if (current == null || !current.ticket().equals(ticket)) {
                end();
                sessions = new HashSet<>();
                current = Rows.read(row, sessions);
            }
            if (withSessions && row.getBytes(12) != null) {
                sessions.add(new SessionId(Uuids.of(row.getBytes(12))));
            }
        }

        void end() {
            if (current != null) {
                try {
                    line.of(current);
                } catch (IOException problem) {
                    throw new UncheckedIOException(problem);
                }
            }
        }
    }
}
