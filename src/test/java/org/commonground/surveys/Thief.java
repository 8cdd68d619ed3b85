package org.commonground.surveys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.surveys.DatabaseDump.Cell;
import org.commonground.surveys.DatabaseDump.Column;

/** Tries everything to join what somebody said to whoever said it. What he finds begins with the kind of the leak. */
final class Thief {

    /** What may be kept of what nobody's name may ever stand beside; a column more is a leak until somebody looked at it. */
    private static final Set<String> ALLOWED = Set.of(
            "surveys_token.id",
            "surveys_token.event_id",
            "surveys_token.token_hash",
            "surveys_token.spent",
            "surveys_response.id",
            "surveys_response.event_id",
            "surveys_response.heard_in",
            "surveys_response.receipt_hash",
            "surveys_answer.response_id",
            "surveys_answer.question_code",
            "surveys_answer.chosen",
            "surveys_answer.words",
            "consultation_contribution.id",
            "consultation_contribution.consultation_id",
            "consultation_contribution.number",
            "consultation_contribution.method",
            "consultation_contribution.words",
            "consultation_contribution.ward_code",
            "consultation_contribution.event_id",
            "consultation_contribution.language",
            "consultation_contribution.may_publish",
            "consultation_contribution.heard_in",
            "consultation_contribution.considered",
            "consultation_contribution.response_id",
            "consultation_contribution.receipt_hash",
            "consultation_coding.contribution_id",
            "consultation_coding.theme_id");

    private static final Set<String> SAID =
            Set.of("surveys_response", "surveys_answer", "consultation_contribution", "consultation_coding");
    private static final String TOKENS = "surveys_token";
    private static final Set<String> NAMELESS =
            Stream.concat(SAID.stream(), Stream.of(TOKENS)).collect(Collectors.toSet());

    private static final int SHORTEST = 4;

    /** A value that stands in more rows than this points to nobody: the event, the question, the month. */
    private static final int CROWD = 5;

    /** Nearly five standard deviations of Spearman's rho for 37 pairs: chance alone stays below. */
    private static final double CHANCE = 0.8;

    private final DatabaseDump dump;

    Thief(DatabaseDump dump) {
        this.dump = dump;
    }

    /** From any table to what was said and to the right to say it, and from that right to what was said. */
    Set<String> values() {
        Set<String> found = new TreeSet<>();
        joined(cell -> !NAMELESS.contains(cell.table()), cell -> NAMELESS.contains(cell.table()), found);
        joined(cell -> cell.table().equals(TOKENS), cell -> SAID.contains(cell.table()), found);
        return found;
    }

    private void joined(Predicate<Cell> here, Predicate<Cell> there, Set<String> found) {
        List<Cell> left = telling(here);
        List<Cell> right = telling(there);
        joinOneWay(left, right, found);
        joinOneWay(right, left, found);
    }

    private static void joinOneWay(List<Cell> from, List<Cell> to, Set<String> found) {
        Map<String, String> places = new HashMap<>();
        to.forEach(cell -> cell.spellings().forEach(spelling -> {
            places.put(spelling, cell.place());
            if (spelling.length() >= 32) {
                places.put(spelling.substring(0, 32), cell.place());
            }
        }));
        Set<String> tried = new HashSet<>();
        for (Cell cell : from) {
            cell.pieces().filter(piece -> piece.length() >= SHORTEST).forEach(piece -> {
                String place = places.get(piece.toLowerCase(java.util.Locale.ROOT));
                if (place != null) {
                    found.add("value: " + cell.place() + " is " + place);
                }
                if (tried.add(piece)) {
                    derived(piece)
                            .filter(places::containsKey)
                            .forEach(value -> found.add("hash: " + cell.place() + " makes " + places.get(value)));
                }
            });
        }
    }

    private List<Cell> telling(Predicate<Cell> which) {
        Map<String, Long> often = dump.cells().stream()
                .collect(Collectors.groupingBy(cell -> cell.place() + " " + cell.text(), Collectors.counting()));
        return dump.cells().stream()
                .filter(which)
                .filter(cell -> cell.text().length() >= SHORTEST)
                .filter(cell -> often.get(cell.place() + " " + cell.text()) <= CROWD)
                .toList();
    }

    /** What programmers make of a value so that it looks random: hashes, hashes of hashes, named UUIDs; whole and cut off. */
    private static Stream<String> derived(String value) {
        List<String> made = new ArrayList<>();
        for (String algorithm : List.of("SHA-256", "SHA-1", "MD5")) {
            byte[] hash = hash(algorithm, bytes(value));
            made.add(DatabaseDump.hex(hash));
            made.add(DatabaseDump.hex(hash("SHA-256", bytes(DatabaseDump.hex(hash)))));
            made.add(DatabaseDump.hex(hash(
                    "SHA-256", bytes(Base64.getUrlEncoder().withoutPadding().encodeToString(hash)))));
        }
        made.add(UUID.nameUUIDFromBytes(bytes(value)).toString());
        return made.stream()
                .flatMap(hex -> hex.length() > 36 ? Stream.of(hex, hex.substring(0, 32)) : Stream.of(hex))
                .distinct();
    }

    /** Columns that say more than allowed, keys that count, and anything that could be a moment. */
    Set<String> columns() {
        Set<String> found = new TreeSet<>();
        for (Column column : dump.columns()) {
            String place = column.table() + "." + column.name();
            if (NAMELESS.contains(column.table())) {
                if (!ALLOWED.contains(place)) {
                    found.add("column: " + place);
                }
                if (column.counting() || column.type().matches("(?i)(INT|BIGINT|DECIMAL|DOUBLE).*")) {
                    found.add("order: " + place + " counts");
                }
                if (column.type().matches("(?i)(DATE|TIME|YEAR).*")
                        && !column.name().equals("heard_in")) {
                    found.add("time: " + place);
                }
            }
        }
        for (Cell cell : dump.cells()) {
            if (NAMELESS.contains(cell.table()) && cell.raw() == null) {
                boolean month = cell.column().equals("heard_in") && cell.text().matches("\\d{4}-\\d{2}-01");
                if (!month && cell.text().matches(".*(\\d{4}-\\d\\d-\\d\\d|\\d\\d:\\d\\d|\\d{10,}).*")) {
                    found.add("time: " + cell.place() + " holds " + cell.text());
                }
            }
            if (NAMELESS.contains(cell.table())
                    && cell.raw() != null
                    && cell.raw().length == 16
                    && cell.column().matches("id|response_id|contribution_id")
                    && cell.text().charAt(12) != '4') {
                found.add("id: " + cell.place() + " is not random");
            }
        }
        return found;
    }

    /**
     * Whether nameless rows, as they lie or sorted by any of their columns, follow an order that is known.
     *
     * @param whose who stands behind each row, by the value of the column of that name; the test knows, the thief does not
     * @param known orders of people
     */
    Set<String> orders(Map<String, Map<String, Integer>> whose, Map<String, List<Integer>> known) {
        Map<String, List<Integer>> rows = new HashMap<>();
        whose.forEach((place, people) -> rows.putAll(sortedRows(place, people)));
        Set<String> found = new TreeSet<>();
        rows.forEach((column, people) -> {
            known.forEach((order, all) -> compare(column, people, order, all, found));
            if (column.startsWith(TOKENS)) {
                rows.forEach((other, said) -> {
                    if (!other.startsWith(TOKENS)) {
                        compare(column, people, other, said, found);
                    }
                });
            }
        });
        return found;
    }

    private Map<String, List<Integer>> sortedRows(String place, Map<String, Integer> people) {
        String table = place.substring(0, place.indexOf('.'));
        Map<Integer, Integer> behind = new HashMap<>();
        dump.cells(place).forEach(cell -> {
            Integer person = people.get(cell.text());
            if (person != null) {
                behind.put(cell.row(), person);
            }
        });
        Map<String, List<Integer>> sorted = new HashMap<>();
        sorted.put(
                table + " as it lies",
                behind.keySet().stream().sorted().map(behind::get).toList());
        dump.columns().stream().filter(column -> column.table().equals(table)).forEach(column -> {
            List<Cell> cells = dump.cells(table + "." + column.name()).stream()
                    .filter(cell -> behind.containsKey(cell.row()))
                    .toList();
            long different = cells.stream().map(Cell::text).distinct().count();
            // The words are the answers themselves, numbered by the test.
            if (different > cells.size() / 2 && !column.name().equals("words")) {
                sorted.put(
                        table + " by " + column.name(),
                        cells.stream()
                                .sorted(Comparator.comparing(Cell::text))
                                .map(cell -> behind.get(cell.row()))
                                .toList());
            }
        });
        return sorted;
    }

    private static void compare(
            String column, List<Integer> people, String order, List<Integer> all, Set<String> found) {
        List<Integer> common = people.stream().filter(all::contains).toList();
        List<Integer> ranks = common.stream().map(all::indexOf).toList();
        if (Math.abs(rankCorrelation(ranks)) >= CHANCE) {
            found.add("order: " + column + " follows " + order);
        }
    }

    private static double rankCorrelation(List<Integer> positions) {
        int n = positions.size();
        List<Integer> sorted = positions.stream().sorted().toList();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double apart = i - sorted.indexOf(positions.get(i));
            sum += apart * apart;
        }
        return 1 - 6 * sum / ((double) n * (n * n - 1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hash(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
