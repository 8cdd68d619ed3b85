package org.commonground.messages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.commonground.shared.TimeSpan;

/** When a message goes out. */
public sealed interface Timing {

    /** As soon as an organiser sends it. */
    record Now() implements Timing {}

    /** At a time by the clock where the event is. */
    record At(LocalDateTime local) implements Timing {}

    /** So long before the event begins, wherever it is moved. */
    record BeforeStart(int amount, Unit unit) implements Timing {}

    /** So long after the event ends, wherever it is moved. */
    record AfterEnd(int amount, Unit unit) implements Timing {}

    enum Unit {
        HOURS,
        /** Days of the calendar: the time by the clock stays, also where the clocks change in between. */
        DAYS;

        /** The key of its name among the translations. */
        public String key() {
            return "messages.unit." + name();
        }
    }

    /** Empty for now. Where the clocks go back, the first of the two moments is meant. */
    default Optional<Instant> moment(TimeSpan event, ZoneId zone) {
        return switch (this) {
            case Now now -> Optional.empty();
            case At at -> Optional.of(at.local().atZone(zone).toInstant());
            case BeforeStart before -> Optional.of(shifted(event.start(), -before.amount(), before.unit(), zone));
            case AfterEnd after -> Optional.of(shifted(event.end(), after.amount(), after.unit(), zone));
        };
    }

    private static Instant shifted(Instant from, int amount, Unit unit, ZoneId zone) {
        return switch (unit) {
            case HOURS -> from.plus(Duration.ofHours(amount));
            case DAYS -> from.atZone(zone).plusDays(amount).toInstant();
        };
    }

    /** As it is stored. */
    default String code() {
        return switch (this) {
            case Now now -> "NOW";
            case At at -> "AT " + at.local();
            case BeforeStart before -> "BEFORE " + before.amount() + " " + before.unit();
            case AfterEnd after -> "AFTER " + after.amount() + " " + after.unit();
        };
    }

    /** The one with this {@link #code}. */
    static Timing of(String code) {
        String[] words = code.split(" ");
        return switch (words[0]) {
            case "NOW" -> new Now();
            case "AT" -> new At(LocalDateTime.parse(words[1]));
            case "BEFORE" -> new BeforeStart(Integer.parseInt(words[1]), Unit.valueOf(words[2]));
            case "AFTER" -> new AfterEnd(Integer.parseInt(words[1]), Unit.valueOf(words[2]));
            default -> throw new IllegalArgumentException("There is no timing " + code);
        };
    }
}
