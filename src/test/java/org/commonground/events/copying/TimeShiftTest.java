package org.commonground.events.copying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeShiftTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void ten_o_clock_stays_ten_o_clock_when_summer_has_ended_in_between() {
        var shift = TimeShift.between(at("2026-10-20T10:00"), at("2026-10-27T10:00"), LONDON);
        assertThat(shift.move(Instant.parse("2026-10-20T09:00:00Z"))).isEqualTo("2026-10-27T10:00:00Z");
    }

    @Test
    void ten_o_clock_stays_ten_o_clock_when_summer_has_begun_in_between() {
        var shift = TimeShift.between(at("2027-03-24T10:00"), at("2027-03-31T10:00"), LONDON);
        assertThat(shift.move(Instant.parse("2027-03-24T10:00:00Z"))).isEqualTo("2027-03-31T09:00:00Z");
    }

    @Test
    void the_second_morning_stays_on_the_second_day() {
        var shift = TimeShift.between(at("2026-10-10T09:30"), at("2027-10-09T09:30"), LONDON);
        assertThat(shift.clock(Instant.parse("2026-10-11T08:00:00Z"))).isEqualTo("2027-10-10T09:00");
    }

    @Test
    void what_begins_later_than_the_event_stays_as_much_later_when_the_event_begins_at_another_time() {
        var shift = TimeShift.between(at("2026-10-10T09:30"), at("2027-10-09T13:00"), LONDON);
        assertThat(shift.clock(Instant.parse("2026-10-10T09:15:00Z"))).isEqualTo("2027-10-09T13:45");
    }

    @ParameterizedTest
    @CsvSource({
        // An hour in the city, half an hour on Lord Howe Island, a quarter to midnight in Newfoundland until 2011.
        "Europe/London, 2027-03-21T01:30, 2027-03-28T01:30, 2027-03-28T02:30",
        "Europe/London, 2027-03-21T01:00, 2027-03-28T01:00, 2027-03-28T02:00",
        "America/St_Johns, 2027-03-07T02:30, 2027-03-14T02:30, 2027-03-14T03:30",
        "America/St_Johns, 2011-03-06T00:20, 2011-03-13T00:20, 2011-03-13T01:20",
        "Australia/Lord_Howe, 2026-09-27T02:10, 2026-10-04T02:10, 2026-10-04T02:40"
    })
    void what_would_fall_into_the_hour_that_the_clocks_skip_comes_later_by_as_much(
            ZoneId zone, LocalDateTime from, LocalDateTime to, LocalDateTime shown) {
        Instant original = from.atZone(zone).toInstant();
        var shift = TimeShift.between(from, to, zone);
        assertThat(shift.isSkipped(original)).isTrue();
        assertThat(shift.clock(original)).isEqualTo(to);
        assertThat(shift.move(original).atZone(zone).toLocalDateTime()).isEqualTo(shown);
    }

    @Test
    void the_last_minute_before_the_clocks_go_forward_and_the_first_after_it_are_not_skipped() {
        var shift = TimeShift.between(at("2027-03-21T00:00"), at("2027-03-28T00:00"), LONDON);
        assertThat(shift.isSkipped(Instant.parse("2027-03-21T00:59:59Z"))).isFalse();
        assertThat(shift.isSkipped(Instant.parse("2027-03-21T02:00:00Z"))).isFalse();
    }

    @Test
    void where_the_clocks_go_back_the_first_of_the_two_moments_is_meant() {
        var shift = TimeShift.between(at("2026-10-18T01:30"), at("2026-10-25T01:30"), LONDON);
        assertThat(shift.move(Instant.parse("2026-10-18T00:30:00Z"))).isEqualTo("2026-10-25T00:30:00Z");
        var fromWinter = TimeShift.between(at("2027-01-10T01:30"), at("2026-10-25T01:30"), LONDON);
        assertThat(fromWinter.move(Instant.parse("2027-01-10T01:30:00Z"))).isEqualTo("2026-10-25T00:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Asia/Kolkata", "America/St_Johns", "Pacific/Apia"})
    void from_any_minute_to_any_other_the_clock_shows_the_same_distance_or_the_time_is_skipped(String name) {
        ZoneId zone = ZoneId.of(name);
        manyTimes(random -> {
            Instant original = anyMinute(random);
            LocalDateTime begins = original.atZone(zone).toLocalDateTime().minusMinutes(random.nextInt(3_000));
            LocalDateTime wanted = anyMinute(random).atZone(zone).toLocalDateTime();
            var shift = TimeShift.between(begins, wanted, zone);
            LocalDateTime shown = shift.move(original).atZone(zone).toLocalDateTime();
            Duration late = Duration.between(shift.clock(original), shown);
            assertThat(Duration.between(wanted, shift.clock(original)))
                    .isEqualTo(Duration.between(begins, original.atZone(zone).toLocalDateTime()));
            assertThat(late.isPositive()).isEqualTo(shift.isSkipped(original));
            assertThat(late.isNegative()).isFalse();
        });
    }

    @Test
    void where_the_clocks_never_change_the_time_that_really_passes_is_what_the_clock_shows() {
        ZoneId kolkata = ZoneId.of("Asia/Kolkata");
        manyTimes(random -> {
            Instant original = anyMinute(random);
            var shift = new TimeShift(kolkata, Duration.ofMinutes(random.nextInt(1_000_000) - 500_000));
            assertThat(shift.isSkipped(original)).isFalse();
            assertThat(shift.move(original)).isEqualTo(original.plus(shift.by()));
        });
    }

    /** Whatever is in order stays in order, but for what the clocks skip. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Asia/Kolkata", "America/St_Johns"})
    void what_comes_after_another_by_the_clock_still_does(String name) {
        ZoneId zone = ZoneId.of(name);
        manyTimes(random -> {
            Instant one = anyMinute(random);
            Instant other = one.plus(random.nextInt(600), ChronoUnit.MINUTES);
            var shift = new TimeShift(zone, Duration.ofMinutes(random.nextInt(1_000_000) - 500_000));
            boolean inOrder = !shift.clock(other).isBefore(shift.clock(one));
            if (inOrder && !shift.isSkipped(one) && !shift.isSkipped(other)) {
                assertThat(shift.move(other)).isAfterOrEqualTo(shift.move(one));
            }
        });
    }

    /** The same each time the test runs. */
    private static void manyTimes(Consumer<Random> check) {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            check.accept(random);
        }
    }

    /** Between 2005 and 2035. */
    private static Instant anyMinute(Random random) {
        return Instant.parse("2005-01-01T00:00:00Z").plus(random.nextInt(30 * 365 * 24 * 60), ChronoUnit.MINUTES);
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }
}
