package org.commonground.surveys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Everything that a thief of the database would hold, and what he would try with it. */
final class DatabaseDump {

    /** What is known by name, and what must not be. */
    private static final Set<String> NAMELESS =
            Set.of("surveys_token", "surveys_response", "surveys_answer", "consultation_contribution");

    private static final List<String> NAMED = List.of("registration_", "checkin_", "mail_", "accounts_");
    private static final int SHORTEST = 4;

    /** One value of one row. {@code raw} is null where the value is no byte string. */
    record Cell(String table, String column, String text, byte[] raw) {

        String place() {
            return table + "." + column;
        }

        boolean isNameless() {
            return NAMELESS.contains(table);
        }

        boolean isNamed() {
            return NAMED.stream().anyMatch(table::startsWith);
        }

        byte[] bytes() {
            return raw == null ? text.getBytes(StandardCharsets.UTF_8) : raw;
        }
    }

    /** One column of one nameless table, as the database describes it. */
    record Column(String table, String name, String type, boolean counting) {}

    private final List<Cell> cells = new ArrayList<>();
    private final List<Column> namelessColumns = new ArrayList<>();

    static DatabaseDump of(DataSource database) throws SQLException {
        var dump = new DatabaseDump();
        try (Connection connection = database.getConnection()) {
            for (String table : tables(connection)) {
                dump.read(connection, table);
            }
        }
        return dump;
    }

    List<Cell> cells() {
        return cells;
    }

    List<Column> namelessColumns() {
        return namelessColumns;
    }

    /** Every way found from somebody known by name to something nameless; {@code crowd} are values that all share. */
    Set<String> links(Set<String> crowd) {
        Set<String> found = new HashSet<>();
        List<Cell> nameless = cells.stream()
                .filter(Cell::isNameless)
                .filter(cell -> cell.text().length() >= SHORTEST && !crowd.contains(cell.text()))
                .toList();
        Set<String> values = nameless.stream().flatMap(DatabaseDump::spellings).collect(Collectors.toSet());
        for (Cell cell : cells.stream().filter(Cell::isNamed).toList()) {
            pieces(cell).filter(piece -> piece.length() >= SHORTEST).forEach(piece -> {
                if (values.contains(piece.toLowerCase(Locale.ROOT)) && !crowd.contains(piece)) {
                    found.add("value of " + cell.place());
                }
                if (values.contains(hex(sha256(piece.getBytes(StandardCharsets.UTF_8))))) {
                    found.add("hash of " + cell.place());
                }
            });
            if (values.contains(hex(sha256(cell.bytes())))) {
                found.add("hash of " + cell.place());
            }
        }
        Set<String> named = cells.stream()
                .filter(Cell::isNamed)
                .flatMap(DatabaseDump::spellings)
                .collect(Collectors.toSet());
        for (Cell cell : nameless) {
            if (named.contains(hex(sha256(cell.bytes())))
                    || pieces(cell)
                            .anyMatch(piece -> named.contains(hex(sha256(piece.getBytes(StandardCharsets.UTF_8)))))) {
                found.add("hash in a named table of " + cell.place());
            }
        }
        return found;
    }

    private void read(Connection connection, String table) throws SQLException {
        // No ORDER BY: in the order in which they lie.
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from `" + table + "`")) {
            var columns = rows.getMetaData();
            if (NAMELESS.contains(table)) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    namelessColumns.add(new Column(
                            table, columns.getColumnName(i), columns.getColumnTypeName(i), columns.isAutoIncrement(i)));
                }
            }
            while (rows.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    if (value instanceof byte[] bytes) {
                        cells.add(new Cell(table, columns.getColumnName(i), hex(bytes), bytes));
                    } else if (value != null) {
                        cells.add(new Cell(table, columns.getColumnName(i), value.toString(), null));
                    }
                }
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

    /** The value itself and whatever in it could be a value: words, parts of addresses, parts of causes. */
    private static Stream<String> pieces(Cell cell) {
        return Stream.concat(Stream.of(cell.text()), Arrays.stream(cell.text().split("[\\s/\"'<>=?&;,()]+")));
    }

    private static Stream<String> spellings(Cell cell) {
        if (cell.raw() == null) {
            return Stream.of(cell.text().toLowerCase(Locale.ROOT));
        }
        String hex = cell.text();
        String dashed =
                hex.length() == 32 ? hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5") : hex;
        String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(cell.raw());
        return Stream.of(hex, dashed, base64.toLowerCase(Locale.ROOT));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
