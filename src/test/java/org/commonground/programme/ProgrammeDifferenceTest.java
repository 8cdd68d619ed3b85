package org.commonground.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.programme.Sessions.session;
import static org.commonground.programme.Sessions.withSpeakers;

import java.util.List;
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
    void a_programme_does_not_differ_from_itself_in_another_order() {
        var one = session("One", "A", 0, 30);
        var two = session("Two", "B", 0, 30);

        assertThat(ProgrammeDifference.between(List.of(one, two), List.of(two, one))
                        .isEmpty())
                .isTrue();
    }
}
