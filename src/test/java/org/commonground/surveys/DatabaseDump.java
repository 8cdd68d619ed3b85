package org.commonground.surveys;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything that a thief of the database would hold, row by row as it lies there. */
final class DatabaseDump {

    /** One value of one row. {@code raw} is null where the value is no byte string. */
    record Cell(String table, int row, String column, String text, byte[] raw) {

        String place() {
            return table + "." + column;
        }

        /** The value in every way in which it could be written elsewhere. */
        Stream<String> spellings() {
            if (raw == null) {
                return Stream.of(text.toLowerCase(Locale.ROOT));
            }
            String dashed =
                    raw.length == 16 ? text.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5") : text;
            String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
            return Stream.of(text, dashed, base64.toLowerCase(Locale.ROOT));
        }

        /** The value itself and whatever in it could be a value: words, parts of addresses, parts of causes. */
        Stream<String> pieces() {
            return Stream.concat(
                    spellingsForHashing(),
                    raw == null ? Arrays.stream(text.split("[\\s/\"'<>=?&;,()\\u001A]+")) : Stream.empty());
        }

        private Stream<String> spellingsForHashing() {
            return raw == null
                    ? Stream.of(text)
                    : Stream.concat(
                            spellings(),
                            Stream.of(Base64.getUrlEncoder().withoutPadding().encodeToString(raw)));
        }
    }

    /** One column, as the database describes it. */
    record Column(String table, String name, String type, boolean counting) {}

    private final List<Cell> cells = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Set<String>> rowsByTable = new LinkedHashMap<>();

    static DatabaseDump of(Connection connection) throws SQLException {
        var dump = new DatabaseDump();
        for (String table : tables(connection)) {
            dump.read(connection, table);
        }
        return dump;
    }

    List<Cell> cells() {
        return cells;
    }

    List<Cell> cells(String place) {
        return cells.stream().filter(cell -> cell.place().equals(place)).toList();
    }

    List<Column> columns() {
        return columns;
    }

    /** The tables that hold other rows than in an earlier dump. */
    Set<String> changedSince(DatabaseDump earlier) {
        Set<String> changed = new TreeSet<>();
        rowsByTable.forEach((table, rows) -> {
            if (!rows.equals(earlier.rowsByTable.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }

    private void read(Connection connection, String table) throws SQLException {
        // No ORDER BY: in the order in which they lie.
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from `" + table + "`")) {
            var described = rows.getMetaData();
            for (int i = 1; i <= described.getColumnCount(); i++) {
                columns.add(new Column(
                        table,
                        described.getColumnName(i),
                        described.getColumnTypeName(i),
                        described.isAutoIncrement(i)));
            }
            Set<String> whole = rowsByTable.computeIfAbsent(table, t -> new TreeSet<>());
            for (int row = 0; rows.next(); row++) {
                var line = new StringBuilder();
                for (int i = 1; i <= described.getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    byte[] raw = value instanceof byte[] bytes ? bytes : null;
                    if (value != null) {
                        String text = raw == null ? value.toString() : hex(raw);
                        cells.add(new Cell(table, row, described.getColumnName(i), text, raw));
                        line.append(text);
                    }
                    line.append('\n');
                }
                whole.add(line.toString());
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
