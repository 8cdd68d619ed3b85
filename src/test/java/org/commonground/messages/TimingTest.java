package org.commonground.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.commonground.messages.Timing.AfterEnd;
import org.commonground.messages.Timing.At;
import org.commonground.messages.Timing.BeforeStart;
import org.commonground.messages.Timing.Now;
import org.commonground.messages.Timing.Unit;
import org.commonground.programme.SessionId;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.TimeSpan;
import org.junit.jupiter.api.Test;

class TimingTest {

    private static final ZoneId CITY = ZoneId.of("Europe/London");

    /** Sunday, 9.30 in winter time; the clocks went back in the night before. */
    private static final TimeSpan AFTER_THE_CHANGE =
            new TimeSpan(Instant.parse("2026-10-25T09:30:00Z"), Instant.parse("2026-10-25T15:00:00Z"));

    @Test
    void a_day_before_is_the_same_time_by_the_clock_where_the_clocks_change_in_between() {
        assertThat(new BeforeStart(1, Unit.DAYS).moment(AFTER_THE_CHANGE, CITY))
                .contains(Instant.parse("2026-10-24T08:30:00Z"));
    }

    @Test
    void twenty_four_hours_before_are_twenty_four_hours_where_the_clocks_change_in_between() {
        assertThat(new BeforeStart(24, Unit.HOURS).moment(AFTER_THE_CHANGE, CITY))
                .contains(Instant.parse("2026-10-24T09:30:00Z"));
    }

    @Test
    void a_day_after_the_end_is_the_same_time_by_the_clock_in_spring() {
        var beforeTheChange =
                new TimeSpan(Instant.parse("2027-03-27T10:00:00Z"), Instant.parse("2027-03-27T16:00:00Z"));
        assertThat(new AfterEnd(1, Unit.DAYS).moment(beforeTheChange, CITY))
                .contains(Instant.parse("2027-03-28T15:00:00Z"));
        assertThat(new AfterEnd(24, Unit.HOURS).moment(beforeTheChange, CITY))
                .contains(Instant.parse("2027-03-28T16:00:00Z"));
    }

    @Test
    void a_date_is_by_the_clock_where_the_event_is_and_the_first_of_two_where_the_clocks_go_back() {
        assertThat(new At(LocalDateTime.of(2026, 7, 1, 9, 0)).moment(AFTER_THE_CHANGE, CITY))
                .contains(Instant.parse("2026-07-01T08:00:00Z"));
        assertThat(new At(LocalDateTime.of(2026, 10, 25, 1, 30)).moment(AFTER_THE_CHANGE, CITY))
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void now_has_no_moment() {
        assertThat(new Now().moment(AFTER_THE_CHANGE, CITY)).isEmpty();
    }

    @Test
    void every_timing_and_every_audience_is_read_back_as_it_was_stored() {
        List.of(
                        new Now(),
                        new At(LocalDateTime.of(2026, 7, 1, 9, 15)),
                        new BeforeStart(3, Unit.HOURS),
                        new AfterEnd(2, Unit.DAYS))
                .forEach(timing -> assertThat(Timing.of(timing.code())).isEqualTo(timing));
        List.of(
                        new Audience.Everybody(),
                        new Audience.InSession(SessionId.random()),
                        new Audience.Arrived(),
                        new Audience.NotArrived(),
                        new Audience.Needing(AccessNeed.BSL))
                .forEach(audience -> assertThat(Audience.of(audience.code())).isEqualTo(audience));
    }
}
