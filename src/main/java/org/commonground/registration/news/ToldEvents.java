package org.commonground.registration.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.commonground.events.EventId;
import org.commonground.shared.TimeSpan;
import org.commonground.shared.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps for each published event what people were last told of it. */
@Component
public class ToldEvents {

    private static final String SELECT = "select title, starts_at, ends_at, zone, venue_name, address, directions,"
            + " programme_release, times_told, changed_at from registration_told where event_id = ?";

    private final JdbcTemplate jdbc;

    ToldEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** From here on people know this; nothing is changed where they knew something before. */
    public void begin(EventId event, EventFacts facts, int release) {
        jdbc.update(
                "insert ignore into registration_told (event_id, title, starts_at, ends_at, zone, venue_name, address,"
                        + " directions, programme_release, times_told) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                Uuids.bytes(event.value()),
                facts.title(),
                column(facts.time().start()),
                column(facts.time().end()),
                facts.zone().getId(),
                facts.venueName(),
                facts.address(),
                facts.directions(),
                release);
    }

    public Optional<Told> find(EventId event) {
        return first(SELECT, event);
    }

    /** As {@link #find}; the answer holds until the transaction ends. */
    public Optional<Told> lock(EventId event) {
        return first(SELECT + " for update", event);
    }

    /** What has been left alone since this moment or longer, and has not been told. */
    public List<EventId> unchangedSince(Instant moment) {
        return jdbc.query(
                "select event_id from registration_told where changed_at <= ? order by changed_at",
                (row, number) -> new EventId(Uuids.of(row.getBytes(1))),
                column(moment));
    }

    /** @param changedAt null where the event is again what people know */
    public void changed(EventId event, @Nullable Instant changedAt) {
        jdbc.update(
                "update registration_told set changed_at = ? where event_id = ?",
                changedAt == null ? null : column(changedAt),
                Uuids.bytes(event.value()));
    }

    /** People know this now. */
    public void told(EventId event, Told now) {
        EventFacts facts = now.facts();
        jdbc.update(
                "update registration_told set title = ?, starts_at = ?, ends_at = ?, zone = ?, venue_name = ?, address = ?,"
                        + " directions = ?, programme_release = ?, times_told = ?, changed_at = null where event_id = ?",
                facts.title(),
                column(facts.time().start()),
                column(facts.time().end()),
                facts.zone().getId(),
                facts.venueName(),
                facts.address(),
                facts.directions(),
                now.release(),
                now.times(),
                Uuids.bytes(event.value()));
    }

    public void remove(EventId event) {
        jdbc.update("delete from registration_told where event_id = ?", Uuids.bytes(event.value()));
    }

    private Optional<Told> first(String sql, EventId event) {
        return jdbc.query(sql, (row, number) -> told(row), Uuids.bytes(event.value())).stream()
                .findFirst();
    }

    private static Told told(ResultSet row) throws SQLException {
        LocalDateTime changedAt = row.getObject(10, LocalDateTime.class);
        return new Told(
                new EventFacts(
                        row.getString(1),
                        new TimeSpan(instant(row, 2), instant(row, 3)),
                        ZoneId.of(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                row.getInt(8),
                row.getInt(9),
                changedAt == null ? null : changedAt.toInstant(ZoneOffset.UTC));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
