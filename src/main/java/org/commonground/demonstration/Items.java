package org.commonground.demonstration;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonground.shared.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers what the demonstration made, and whether it is there. */
@Repository
class Items {

    /** Whether the demonstration was never made, is there, or is gone for good. */
    enum State {
        NONE,
        PRESENT,
        REMOVED
    }

    private final JdbcClient sql;
    private final Clock clock;

    Items(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    State state() {
        return sql.sql("SELECT state FROM demonstration_state WHERE id = 1")
                .query(State.class)
                .single();
    }

    /** As {@link #state}, and keeps others from changing it until the transaction ends; empty where somebody else does so now. */
    Optional<State> lockState() {
        return sql.sql("SELECT state FROM demonstration_state WHERE id = 1 FOR UPDATE SKIP LOCKED")
                .query(State.class)
                .optional();
    }

    void become(State state) {
        sql.sql("UPDATE demonstration_state SET state = ?, changed_at = ? WHERE id = 1")
                .params(state.name(), Timestamp.from(clock.instant()))
                .update();
    }

    void add(Kind kind, UUID id) {
        sql.sql("INSERT INTO demonstration_item (kind, id) VALUES (?, ?)")
                .params(kind.name(), Uuids.bytes(id))
                .update();
    }

    List<UUID> ids(Kind kind) {
        return sql.sql("SELECT id FROM demonstration_item WHERE kind = ?")
                .param(kind.name())
                .query((row, number) -> Uuids.of(row.getBytes(1)))
                .list();
    }

    Map<Kind, Integer> counts() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        sql.sql("SELECT kind, COUNT(*) FROM demonstration_item GROUP BY kind").query(row -> {
            counts.put(Kind.valueOf(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    void forget(Kind kind) {
        sql.sql("DELETE FROM demonstration_item WHERE kind = ?")
                .param(kind.name())
                .update();
    }
}
