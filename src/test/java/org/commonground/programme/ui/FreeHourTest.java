package org.commonground.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonground.places.Room;
import org.commonground.places.RoomId;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.SessionId;
import org.commonground.programme.SessionKind;
import org.commonground.shared.TimeSpan;
import org.junit.jupiter.api.Test;

class FreeHourTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 13);
    private static final Room HALL = room("Hall");
    private static final Room LOFT = room("Loft");

    @Test
    void the_first_session_begins_with_the_day() {
        assertThat(free()).isEqualTo(new FreeHour(HALL, at("10:00")));
    }

    @Test
    void the_next_one_follows_the_last() {
        assertThat(free(session(LOFT, "10:00", "11:20"), session(HALL, "10:00", "10:30")))
                .isEqualTo(new FreeHour(HALL, at("11:20")));
        assertThat(free(session(LOFT, "10:00", "13:00"))).isEqualTo(new FreeHour(HALL, at("13:00")));
    }

    @Test
    void at_the_end_of_the_day_it_is_the_earliest_hour_in_which_a_room_is_empty() {
        assertThat(free(
                        session(HALL, "10:00", "12:00"),
                        session(HALL, "13:00", "13:50"),
                        session(LOFT, "10:10", "11:30")))
                .isEqualTo(new FreeHour(LOFT, at("11:30")));
        assertThat(free(
                        session(HALL, "10:00", "12:00"),
                        session(HALL, "13:00", "14:00"),
                        session(LOFT, "10:00", "14:00")))
                .isEqualTo(new FreeHour(HALL, at("12:00")));
    }

    @Test
    void a_full_day_is_proposed_from_its_beginning() {
        assertThat(free(session(HALL, "10:00", "14:00"), session(LOFT, "10:30", "13:30")))
                .isEqualTo(new FreeHour(HALL, at("10:00")));
    }

    private static FreeHour free(ProgrammeSession... sessions) {
        var event = new TimeSpan(instant("10:00"), instant("14:00"));
        return FreeHour.of(
                DAY,
                new ProgrammeDays(event, LONDON, List.of()),
                List.of(HALL, LOFT),
                Stream.of(sessions).toList());
    }

    private static ProgrammeSession session(Room room, String start, String end) {
        return new ProgrammeSession(
                new SessionId(UUID.randomUUID()),
                "Session",
                "",
                SessionKind.WORKSHOP,
                room.id(),
                room.name(),
                new TimeSpan(instant(start), instant(end)),
                null,
                "",
                null);
    }

    private static Room room(String name) {
        return new Room(new RoomId(UUID.randomUUID()), name, 20, true, true);
    }

    private static java.time.Instant instant(String time) {
        return at(time).atZone(LONDON).toInstant();
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(DAY + "T" + time);
    }
}
