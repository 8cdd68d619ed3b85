package org.commonground.registration.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list of registrations can show of a person. */
public enum ListColumn {
    HOLDER("t.holder_name"),
    CODE("t.spoken_code"),
    STATE("t.state"),
    STATUS("r.status"),
    NEEDS(null),
    NOTE(null),
    SESSIONS(null),
    EMAIL("r.email"),
    LANGUAGE("r.locale"),
    BOOKED("r.created_at");

    /** What is shown to who has chosen nothing. */
    public static final List<ListColumn> USUAL = List.of(HOLDER, CODE, STATE, NEEDS, EMAIL, BOOKED);

    private final @Nullable String sql;

    ListColumn(@Nullable String sql) {
        this.sql = sql;
    }

    /** The key of its name among the translations. */
    public String key() {
        return "registration.column." + name();
    }

    /** Whether a list can be in its order. */
    public boolean isSortable() {
        return sql != null;
    }

    String sql() {
        if (sql == null) {
            throw new IllegalStateException(this + " is no order");
        }
        return sql;
    }
}
