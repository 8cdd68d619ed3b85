package org.commonground.events.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.events.EventKind.LOCAL;
import static org.commonground.events.EventKind.SUMMIT;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class CopyProposalTest {

    private static final LocalDateTime SUMMIT_DAY = LocalDateTime.parse("2026-10-10T09:30");

    @Test
    void a_summit_is_proposed_for_the_same_day_of_the_week_a_year_later() {
        assertThat(CopyProposal.start(SUMMIT, SUMMIT_DAY, SUMMIT_DAY.plusDays(1)))
                .isEqualTo("2027-10-09T09:30");
        assertThat(CopyProposal.start(SUMMIT, SUMMIT_DAY, SUMMIT_DAY.minusDays(50)))
                .as("also before it has been")
                .isEqualTo("2027-10-09T09:30");
    }

    @Test
    void a_local_event_is_proposed_for_the_week_after() {
        assertThat(CopyProposal.start(LOCAL, SUMMIT_DAY, SUMMIT_DAY.plusDays(1)))
                .isEqualTo("2026-10-17T09:30");
    }

    @Test
    void what_is_long_past_is_proposed_for_the_next_time_that_is_still_to_come() {
        LocalDateTime now = LocalDateTime.parse("2029-02-01T12:00");
        assertThat(CopyProposal.start(LOCAL, SUMMIT_DAY, now)).isEqualTo("2029-02-03T09:30");
        assertThat(CopyProposal.start(SUMMIT, SUMMIT_DAY, now)).isEqualTo("2029-10-13T09:30");
    }

    @Test
    void a_summit_keeps_its_day_of_the_week_and_its_season_however_many_years_lie_between() {
        for (int day = 0; day < 1500; day++) {
            LocalDateTime original = LocalDateTime.parse("2024-01-01T10:00").plusDays(day);
            for (int years = 1; years < 12; years++) {
                LocalDateTime now = original.plusYears(years).minusDays(200);
                LocalDateTime next = CopyProposal.start(SUMMIT, original, now);
                assertThat(next.getDayOfWeek()).isEqualTo(original.getDayOfWeek());
                assertThat(next)
                        .isBetween(
                                original.plusYears(years).minusDays(3),
                                original.plusYears(years).plusDays(3));
            }
        }
    }

    @Test
    void a_title_that_names_its_year_names_the_new_one() {
        assertThat(CopyProposal.title("Summit 2026", 2026, 2027)).isEqualTo("Summit 2027");
        assertThat(CopyProposal.title("Summit 2026/27", 2026, 2027)).isEqualTo("Summit 2027/27");
        assertThat(CopyProposal.title("Flat 12026, 20260 and $1", 2026, 2027)).isEqualTo("Flat 12026, 20260 and $1");
        assertThat(CopyProposal.title("Summit 2025 again", 2026, 2027)).isEqualTo("Summit 2025 again");
        assertThat(CopyProposal.title("Common Ground Summit", 2026, 2027)).isEqualTo("Common Ground Summit");
    }
}
