package org.commonground.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.programme.Sessions.session;
import static org.commonground.programme.Sessions.withSignUps;
import static org.commonground.programme.Sessions.withSpeakers;

import java.util.List;
import org.commonground.places.Room;
import org.commonground.programme.SessionChange.Added;
import org.commonground.programme.SessionChange.Cancelled;
import org.commonground.programme.SessionChange.Changed;
import org.commonground.programme.SessionChange.Moved;
import org.junit.jupiter.api.Test;

class ProgrammeDifferenceTest {

    @Test
    void each_session_is_new_moved_changed_cancelled_or_not_mentioned() {
        var kept = session("Kept", "A", 0, 30);
        var before = List.of(
                kept,
                session("Later", "A", 60, 30),
                session("Other room", "A", 120, 30),
                session("Longer", "A", 180, 30),
                session("Other speakers", "A", 240, 30),
                session("Gone", "A", 300, 30));
        var after = List.of(
                kept,
                session("Later", "A", 65, 30),
                session("Other room", "B", 120, 30),
                session("Longer", "A", 180, 45),
                withSpeakers(session("Other speakers", "A", 240, 30), "Amina"),
                session("Fresh", "A", 360, 30));

        var difference = ProgrammeDifference.between(before, after);

        assertThat(difference.changes())
                .extracting(change -> change.session().title())
                .containsExactly("Later", "Other room", "Longer", "Other speakers", "Gone", "Fresh");
        assertThat(difference.of(Moved.class)).hasSize(3);
        assertThat(difference.of(Moved.class).getFirst().before()).isEqualTo(before.get(1));
        assertThat(difference.of(Changed.class)).hasSize(1);
        assertThat(difference.of(Cancelled.class)).hasSize(1);
        assertThat(difference.of(Added.class)).hasSize(1);
    }

    @Test
    void a_session_that_moved_and_changed_is_told_once_as_moved() {
        var before = List.of(session("One", "A", 0, 30));
        var after = List.of(withSpeakers(session("One", "B", 0, 30), "Amina"));

        assertThat(ProgrammeDifference.between(before, after).changes())
                .singleElement()
                .isInstanceOf(Moved.class);
    }

    @Test
    void what_changed_besides_time_and_room_is_named() {
        var before = List.of(session("One", "A", 0, 30), session("Two", "A", 60, 30));
        var after = List.of(
                withSignUps(withSpeakers(session("One", "A", 0, 30), "Amina"), 12),
                withSpeakers(session("Two", "B", 60, 30), "Jaspreet"));

        var difference = ProgrammeDifference.between(before, after);
        assertThat(difference.of(Changed.class).getFirst().parts())
                .containsExactly(SessionPart.SPEAKERS, SessionPart.SIGN_UP);
        assertThat(difference.of(Moved.class).getFirst().parts()).containsExactly(SessionPart.SPEAKERS);
    }

    @Test
    void a_room_that_is_called_otherwise_changes_its_sessions_and_moves_none() {
        var before = session("One", "A", 0, 30);
        var after = before.in(new Room(before.roomId(), "Amina Yusuf Room", 20, true, true));

        assertThat(ProgrammeDifference.between(List.of(before), List.of(after)).changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Changed.class, change -> assertThat(change.parts()).containsExactly(SessionPart.ROOM_NAME));
    }

    @Test
    void a_programme_does_not_differ_from_itself_in_another_order() {
        var one = session("One", "A", 0, 30);
        var two = session("Two", "B", 0, 30);

        assertThat(ProgrammeDifference.between(List.of(one, two), List.of(two, one))
                        .isEmpty())
                .isTrue();
    }
}
