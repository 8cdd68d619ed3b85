package org.commonground.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.commonground.shared.Uuids;

/** What the benchmarks' floors are made of: one statement at a time, with nothing above JDBC. */
public final class BareSql {

    private BareSql() {}

    /** How many rows the statement changed. */
    public static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** A new id, as it is stored. */
    public static byte[] id() {
        return Uuids.bytes(UUID.randomUUID());
    }
}
