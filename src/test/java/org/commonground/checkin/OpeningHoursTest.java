package org.commonground.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.commonground.shared.TimeSpan;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static final ZoneId CITY = ZoneId.of("Europe/London");

    private final OpeningHours oneDay = hours("2026-07-10T09:30", "2026-07-10T16:00");
    private final OpeningHours twoDays = hours("2026-07-10T09:30", "2026-07-11T16:00");
    private final OpeningHours throughTheNight = hours("2026-07-10T21:00", "2026-07-11T02:00");

    @Test
    void the_doors_open_three_hours_before_the_start_and_stay_open_to_the_end_of_the_day() {
        assertThat(oneDay.refuse(at("2026-07-10T06:29"))).contains(RefusalReason.NOT_YET_OPEN);
        assertThat(oneDay.refuse(at("2026-07-10T06:30"))).isEmpty();
        assertThat(oneDay.refuse(at("2026-07-10T12:00"))).isEmpty();
        assertThat(oneDay.refuse(at("2026-07-10T23:59"))).isEmpty();
    }

    @Test
    void another_day_is_the_wrong_day_by_the_clocks_of_the_city() {
        assertThat(oneDay.refuse(at("2026-07-09T12:00"))).contains(RefusalReason.WRONG_DAY);
        assertThat(oneDay.refuse(at("2026-07-11T00:00"))).contains(RefusalReason.WRONG_DAY);
        assertThat(oneDay.refuse(Instant.parse("2026-07-09T23:30:00Z"))).contains(RefusalReason.NOT_YET_OPEN);
    }

    @Test
    void every_day_of_a_long_event_is_right() {
        assertThat(twoDays.refuse(at("2026-07-11T00:01"))).isEmpty();
        assertThat(twoDays.refuse(at("2026-07-11T20:00"))).isEmpty();
        assertThat(twoDays.refuse(at("2026-07-12T00:00"))).contains(RefusalReason.WRONG_DAY);
    }

    @Test
    void an_event_may_go_past_midnight() {
        assertThat(throughTheNight.refuse(at("2026-07-11T01:30"))).isEmpty();
        assertThat(throughTheNight.refuse(at("2026-07-10T17:59"))).contains(RefusalReason.NOT_YET_OPEN);
    }

    @Test
    void an_event_that_ends_at_midnight_does_not_open_the_day_after() {
        assertThat(hours("2026-07-10T18:00", "2026-07-11T00:00").refuse(at("2026-07-11T10:00")))
                .contains(RefusalReason.WRONG_DAY);
    }

    private static OpeningHours hours(String start, String end) {
        return new OpeningHours(new TimeSpan(at(start), at(end)), CITY, Duration.ofHours(3));
    }

    private static Instant at(String cityTime) {
        return LocalDateTime.parse(cityTime).atZone(CITY).toInstant();
    }
}
