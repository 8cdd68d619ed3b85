package org.commonground.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonground.accounts.AccountId;
import org.commonground.events.EventId;
import org.commonground.shared.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores what organisers said of tasks; who needs what is read from the registrations each time. */
@Component
class Arrangements {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Arrangements(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<Arrangement> ofEvent(EventId event) {
        Map<UUID, Set<UUID>> marks = new HashMap<>();
        jdbc.sql(
                        "select m.task_id, m.mark from access_mark m join access_task t on t.id = m.task_id where t.event_id = ?")
                .param(Uuids.bytes(event.value()))
                .query(row -> {
                    marks.computeIfAbsent(Uuids.of(row.getBytes(1)), id -> new HashSet<>())
                            .add(Uuids.of(row.getBytes(2)));
                });
        return jdbc.sql("select * from access_task where event_id = ?")
                .param(Uuids.bytes(event.value()))
                .query((row, number) -> arrangement(event, row, marks))
                .list();
    }

    /**
     * Stores it with the next version; false where somebody else has stored another one since.
     *
     * @param said with the version that was read, 0 for none
     */
    boolean save(EventId event, Arrangement said) {
        boolean stored = said.version() == 0 ? insert(event, said) : update(said);
        if (stored) {
            replaceMarks(said.id(), said.marks());
        }
        return stored;
    }

    private boolean insert(EventId event, Arrangement said) {
        return jdbc.sql("""
                        insert ignore into access_task (stage, owner_id, due_on, note, title, starts_at, venue_id, room_id,
                            place, changed_by, changed_at, id, version, event_id, subject_id, matter)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                        .params(values(said))
                        .params(
                                Uuids.bytes(said.id()),
                                1,
                                Uuids.bytes(event.value()),
                                Uuids.bytes(said.key().subject(event.value())),
                                said.key().matter())
                        .update()
                == 1;
    }

    private boolean update(Arrangement said) {
        return jdbc.sql("""
                        update access_task set stage = ?, owner_id = ?, due_on = ?, note = ?, title = ?, starts_at = ?,
                            venue_id = ?, room_id = ?, place = ?, changed_by = ?, changed_at = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                        .params(values(said))
                        .params(Uuids.bytes(said.id()), said.version())
                        .update()
                == 1;
    }

    private static List<@Nullable Object> values(Arrangement said) {
        Setting setting = said.setting();
        var values = new ArrayList<@Nullable Object>();
        values.add(said.stage().name());
        values.add(said.owner() == null ? null : Uuids.bytes(said.owner().value()));
        values.add(said.due());
        values.add(said.note());
        values.add(setting.title());
        values.add(utc(setting.start()));
        values.add(Uuids.bytes(setting.venue()));
        values.add(setting.room() == null ? null : Uuids.bytes(setting.room()));
        values.add(setting.place());
        values.add(Uuids.bytes(said.changedBy().value()));
        values.add(utc(said.changedAt()));
        return values;
    }

    private void replaceMarks(UUID task, Collection<UUID> marks) {
        jdbc.sql("delete from access_mark where task_id = ?")
                .param(Uuids.bytes(task))
                .update();
        batch.batchUpdate(
                "insert into access_mark (task_id, mark) values (?, ?)",
                marks.stream()
                        .map(mark -> new Object[] {Uuids.bytes(task), Uuids.bytes(mark)})
                        .toList());
    }

    /** The marks go with them. */
    void remove(EventId event) {
        jdbc.sql("delete from access_task where event_id = ?")
                .param(Uuids.bytes(event.value()))
                .update();
    }

    private static Arrangement arrangement(EventId event, ResultSet row, Map<UUID, Set<UUID>> marks)
            throws SQLException {
        UUID id = Uuids.of(row.getBytes("id"));
        byte[] owner = row.getBytes("owner_id");
        byte[] room = row.getBytes("room_id");
        return new Arrangement(
                id,
                TaskKey.of(event.value(), Uuids.of(row.getBytes("subject_id")), row.getString("matter")),
                Stage.valueOf(row.getString("stage")),
                owner == null ? null : new AccountId(Uuids.of(owner)),
                row.getObject("due_on", LocalDate.class),
                row.getString("note"),
                new Setting(
                        row.getString("title"),
                        moment(row, "starts_at"),
                        Uuids.of(row.getBytes("venue_id")),
                        room == null ? null : Uuids.of(room),
                        row.getString("place")),
                new AccountId(Uuids.of(row.getBytes("changed_by"))),
                moment(row, "changed_at"),
                row.getInt("version"),
                marks.getOrDefault(id, Set.of()));
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
