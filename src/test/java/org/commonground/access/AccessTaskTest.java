package org.commonground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.commonground.registration.TicketId;
import org.junit.jupiter.api.Test;

class AccessTaskTest {

    private static final Instant START = Instant.parse("2027-10-10T08:30:00Z");
    private static final UUID VENUE = UUID.randomUUID();
    private static final UUID ROOM = UUID.randomUUID();
    private static final Setting THERE = new Setting("A walk", START, VENUE, ROOM, "Large hall");

    @Test
    void another_time_room_or_venue_is_a_move_and_another_name_is_none() {
        assertThat(new Setting("A stroll", START, VENUE, ROOM, "Great hall").movedFrom(THERE))
                .isEmpty();
        assertThat(new Setting("A walk", START.plus(Duration.ofHours(1)), VENUE, ROOM, "Large hall").movedFrom(THERE))
                .containsExactly(Again.TIME);
        assertThat(new Setting("A walk", START, VENUE, UUID.randomUUID(), "Large hall").movedFrom(THERE))
                .containsExactly(Again.PLACE);
        assertThat(new Setting("A walk", START, UUID.randomUUID(), ROOM, "Large hall").movedFrom(THERE))
                .containsExactly(Again.PLACE);
    }

    @Test
    void a_note_that_is_written_anew_leaves_another_mark() {
        var ticket = new TicketId(UUID.randomUUID());
        UUID nuts = new Person(ticket, "Amina", "No nuts", START).mark();
        assertThat(new Person(ticket, "Amina B.", "No nuts", START).mark()).isEqualTo(nuts);
        assertThat(new Person(ticket, "Amina", "No nuts, no milk", START).mark())
                .isNotEqualTo(nuts);
    }
}
