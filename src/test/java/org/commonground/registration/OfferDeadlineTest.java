package org.commonground.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferDeadlineTest {

    private static final ZoneId CITY = ZoneId.of("Europe/London");
    private static final Duration A_DAY = Duration.ofHours(24);

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2026-06-01T14:00, 2026-06-20T18:00, 2026-06-02T14:01, a whole day by day",
        "2026-06-01T23:30, 2026-06-20T18:00, 2026-06-03T09:00, offered at night it lasts until the next morning but one",
        "2026-06-01T20:59, 2026-06-20T18:00, 2026-06-03T09:00, at nine in the evening the night has begun",
        "2026-06-01T20:58, 2026-06-20T18:00, 2026-06-02T20:59, a minute before it has not",
        "2026-06-01T03:00, 2026-06-20T18:00, 2026-06-02T09:00, small hours end in the morning",
        "2026-06-01T10:00, 2026-06-01T20:00, 2026-06-01T15:01, half of what is left before the event",
        "2026-06-01T19:00, 2026-06-02T10:00, 2026-06-02T09:00, half of what is left ends at night",
        "2026-06-01T23:00, 2026-06-02T07:00, 2026-06-02T07:00, never after the start",
        "2026-06-01T09:59, 2026-06-01T10:00, 2026-06-01T10:00, the last minute",
        "2026-10-24T14:00, 2026-11-20T18:00, 2026-10-25T13:01, a day of 24 hours where the clocks go back",
        "2026-03-28T21:30, 2026-04-20T18:00, 2026-03-30T09:00, a night in which the clocks go forward",
    })
    void a_place_is_kept(LocalDateTime now, LocalDateTime start, LocalDateTime until, String rule) {
        assertThat(deadline(now, start)).as(rule).isEqualTo(until.atZone(CITY).toInstant());
    }

    @Test
    void no_deadline_of_a_whole_year_lies_in_the_night_or_before_the_offer() {
        Instant start = LocalDateTime.of(2027, 6, 1, 12, 0).atZone(CITY).toInstant();
        for (Instant now = LocalDateTime.of(2026, 6, 1, 0, 0).atZone(CITY).toInstant();
                now.isBefore(start.minus(Duration.ofDays(3)));
                now = now.plus(Duration.ofMinutes(37))) {
            Instant until = OfferDeadline.of(now, start, CITY, A_DAY);
            int hour = until.atZone(CITY).getHour();
            assertThat(hour).isBetween(9, 20);
            assertThat(Duration.between(now, until)).isGreaterThanOrEqualTo(A_DAY);
        }
    }

    private static Instant deadline(LocalDateTime now, LocalDateTime start) {
        return OfferDeadline.of(now.atZone(CITY).toInstant(), start.atZone(CITY).toInstant(), CITY, A_DAY);
    }
}
