package org.commonground.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.commonground.shared.TimeSpan;
import org.junit.jupiter.api.Test;

class ProgrammeDaysTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate SATURDAY = LocalDate.of(2026, 6, 13);

    @Test
    void an_evening_that_ends_after_midnight_is_one_day() {
        var days = days("2026-06-13T18:00", "2026-06-14T01:30");

        assertThat(days.all()).containsExactly(SATURDAY);
        assertThat(days.closes(SATURDAY)).isEqualTo("2026-06-14T01:30");
        assertThat(days.at(SATURDAY, LocalTime.of(0, 30))).isEqualTo("2026-06-14T00:30");
        assertThat(days.dayOf(LocalDateTime.parse("2026-06-14T00:30"))).isEqualTo(SATURDAY);
    }

    @Test
    void an_event_of_two_days_opens_and_closes_on_each() {
        var days = days("2026-06-13T09:30", "2026-06-14T16:00");

        assertThat(days.all()).containsExactly(SATURDAY, SATURDAY.plusDays(1));
        assertThat(days.opens(SATURDAY)).isEqualTo("2026-06-13T09:30");
        assertThat(days.closes(SATURDAY)).isEqualTo("2026-06-14T00:00");
        assertThat(days.opens(SATURDAY.plusDays(1))).isEqualTo("2026-06-14T00:00");
        assertThat(days.closes(SATURDAY.plusDays(1))).isEqualTo("2026-06-14T16:00");
        assertThat(days.at(SATURDAY, LocalTime.of(8, 0))).isEqualTo("2026-06-13T08:00");
    }

    @Test
    void an_event_that_ends_at_midnight_has_no_second_day() {
        assertThat(days("2026-06-13T09:30", "2026-06-14T00:00").all()).containsExactly(SATURDAY);
    }

    @Test
    void a_day_is_named_as_people_write_it() {
        assertThat(ProgrammeDays.name(SATURDAY, Locale.ENGLISH)).isEqualTo("Saturday 13 June");
    }

    private static ProgrammeDays days(String start, String end) {
        return new ProgrammeDays(
                new TimeSpan(
                        LocalDateTime.parse(start).atZone(LONDON).toInstant(),
                        LocalDateTime.parse(end).atZone(LONDON).toInstant()),
                LONDON,
                List.of());
    }
}
