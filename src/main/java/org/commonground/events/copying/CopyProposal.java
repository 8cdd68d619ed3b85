package org.commonground.events.copying;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonground.events.EventDetails;
import org.commonground.events.EventKind;

/**
 * What the copy of an event is probably going to be: the Summit's next edition, or a local event's next week.
 *
 * @param start by the clock in the zone of the original
 */
public record CopyProposal(String title, LocalDateTime start) {

    public static CopyProposal of(EventDetails original, Instant now) {
        LocalDateTime begins = LocalDateTime.ofInstant(original.time().start(), original.zone());
        LocalDateTime start = start(original.kind(), begins, LocalDateTime.ofInstant(now, original.zone()));
        // A time that the clocks go forward over is proposed as the one after it.
        LocalDateTime existing = start.atZone(original.zone()).toLocalDateTime();
        return new CopyProposal(title(original.title(), begins.getYear(), existing.getYear()), existing);
    }

    /** On the same day of the week, a year later or a week later, or as many as it takes to be still to come. */
    static LocalDateTime start(EventKind kind, LocalDateTime original, LocalDateTime now) {
        return Stream.iterate(1L, steps -> steps + 1)
                .map(steps -> kind == EventKind.SUMMIT ? yearsLater(original, steps) : original.plusWeeks(steps))
                .filter(start -> start.isAfter(now))
                .findFirst()
                .orElseThrow();
    }

    /** The nearest such day of the week to the anniversary. */
    private static LocalDateTime yearsLater(LocalDateTime original, long years) {
        return original.plusYears(years).minusDays(3).with(TemporalAdjusters.nextOrSame(original.getDayOfWeek()));
    }

    /** A title that names its year names the new one. */
    static String title(String original, int year, int newYear) {
        return Pattern.compile("(?<!\\d)" + year + "(?!\\d)").matcher(original).replaceAll(Integer.toString(newYear));
    }
}
