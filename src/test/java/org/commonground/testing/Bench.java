package org.commonground.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures something beside its floor: both in turn in the same run, and the median of five of each. Prints a table and
 * writes {@code target/bench/<module>.json}.
 */
public final class Bench {

    private static final int ROUNDS = 5;

    /** One line of the table; {@code ratio} is value to floor, and {@code held} says whether the goal was reached. */
    public record Figure(
            String name, String unit, double value, double floor, double ratio, double goal, boolean held) {}

    /** Work that says how much of it was done in a second. */
    public interface Rate {
        double perSecond() throws Exception;
    }

    private final String module;
    private final List<Figure> figures = new ArrayList<>();

    public Bench(String module) {
        this.module = module;
    }

    /** A rate, which is to be at least {@code goal} times its floor. */
    public Figure rate(String name, Rate value, Rate floor, double goal) throws Exception {
        var values = new double[ROUNDS];
        var floors = new double[ROUNDS];
        value.perSecond();
        floor.perSecond();
        for (int round = 0; round < ROUNDS; round++) {
            floors[round] = floor.perSecond();
            values[round] = value.perSecond();
        }
        double ratio = median(values) / median(floors);
        return add(new Figure(name, "per second", median(values), median(floors), ratio, goal, ratio >= goal));
    }

    /** A number of things, which is to be at most {@code goal}. */
    public Figure count(String name, String unit, double value, double floor, double goal) {
        return add(new Figure(name, unit, value, floor, value / floor, goal, value <= goal));
    }

    public void report() throws IOException {
        System.out.printf(
                "%n%-40s %-12s %10s %10s %8s %8s %s%n", "name", "unit", "value", "floor", "ratio", "goal", "held");
        figures.forEach(figure -> System.out.printf(
                Locale.ROOT,
                "%-40s %-12s %10.1f %10.1f %8.2f %8.2f %s%n",
                figure.name(),
                figure.unit(),
                figure.value(),
                figure.floor(),
                figure.ratio(),
                figure.goal(),
                figure.held() ? "yes" : "NO"));
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(
                folder.resolve(module + ".json"),
                "[" + String.join(",\n ", figures.stream().map(Bench::json).toList()) + "]\n");
    }

    private Figure add(Figure figure) {
        figures.add(figure);
        return figure;
    }

    private static String json(Figure figure) {
        return String.format(
                Locale.ROOT,
                "{\"name\": \"%s\", \"unit\": \"%s\", \"value\": %.3f, \"floor\": %.3f, \"ratio\": %.3f, \"goal\": %.3f, \"held\": %b}",
                figure.name(),
                figure.unit(),
                figure.value(),
                figure.floor(),
                figure.ratio(),
                figure.goal(),
                figure.held());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
