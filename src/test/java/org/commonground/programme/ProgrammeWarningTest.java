package org.commonground.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.programme.Sessions.NINE;
import static org.commonground.programme.Sessions.room;
import static org.commonground.programme.Sessions.session;
import static org.commonground.programme.Sessions.withSignUps;

import java.util.List;
import org.commonground.places.Room;
import org.commonground.programme.ProgrammeWarning.OutsideEvent;
import org.commonground.programme.ProgrammeWarning.RoomDoubled;
import org.commonground.programme.ProgrammeWarning.RoomGone;
import org.commonground.programme.ProgrammeWarning.RoomTooSmall;
import org.commonground.shared.TimeSpan;
import org.junit.jupiter.api.Test;

class ProgrammeWarningTest {

    private static final TimeSpan DAY = new TimeSpan(NINE, NINE.plusSeconds(8 * 3600));

    @Test
    void a_room_is_doubled_where_two_sessions_in_it_overlap() {
        var first = session("First", "A", 0, 60);
        var second = session("Second", "A", 45, 30);

        assertThat(about(second, first)).containsExactly(new RoomDoubled(first, second));
    }

    @Test
    void a_long_session_doubles_with_every_one_that_lies_in_it() {
        var market = session("Market", "A", 0, 240);
        var one = session("One", "A", 10, 10);
        var two = session("Two", "A", 30, 10);
        var elsewhere = session("Elsewhere", "B", 30, 10);

        assertThat(about(market, one, two, elsewhere))
                .containsExactly(new RoomDoubled(market, one), new RoomDoubled(market, two));
    }

    @Test
    void one_session_may_begin_when_another_ends() {
        assertThat(about(session("First", "A", 0, 60), session("Second", "A", 60, 60)))
                .isEmpty();
    }

    @Test
    void a_session_outside_the_event_or_in_a_room_that_is_gone_is_told() {
        var early = session("Early", "A", -30, 60);
        var lost = session("Lost", "Cellar", 0, 60);

        assertThat(about(early, lost)).containsExactly(new OutsideEvent(early), new RoomGone(lost));
    }

    @Test
    void a_room_is_too_small_for_more_sign_ups_than_it_holds() {
        var full = withSignUps(session("Full", "A", 0, 60), 20);
        var over = withSignUps(session("Over", "B", 0, 60), 21);

        assertThat(about(full, over, session("Open to all", "A", 60, 60))).containsExactly(new RoomTooSmall(over, 20));
    }

    private static List<ProgrammeWarning> about(ProgrammeSession... sessions) {
        return ProgrammeWarning.about(List.of(sessions), DAY, List.of(holding20("A"), holding20("B")));
    }

    private static Room holding20(String name) {
        return new Room(room(name), name, 20, true, true);
    }
}
