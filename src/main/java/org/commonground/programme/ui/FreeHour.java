package org.commonground.programme.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.places.Room;
import org.commonground.programme.ProgrammeSession;

/** Where and when the dialog proposes that a new session of an hour begins. */
record FreeHour(Room room, LocalDateTime start) {

    static final int MINUTES = 60;
    private static final int STEP = 15;

    /**
     * After the day's last session, while the event goes on for an hour then; otherwise the earliest hour in which a room is
     * empty; where there is none, when the day begins.
     *
     * @param rooms of the venue, of which there must be one
     * @param ofDay the day's sessions
     */
    static FreeHour of(LocalDate day, ProgrammeDays days, List<Room> rooms, List<ProgrammeSession> ofDay) {
        LocalDateTime begins = days.begins(day);
        LocalDateTime latest = days.closes(day).minusMinutes(MINUTES);
        LocalDateTime last = ofDay.stream()
                .map(session -> days.startOf(session).plusMinutes(session.minutes()))
                .max(LocalDateTime::compareTo)
                .orElse(begins);
        if (!last.isAfter(latest)) {
            return new FreeHour(rooms.getFirst(), last);
        }
        return Stream.iterate(begins, start -> !start.isAfter(latest), start -> start.plusMinutes(STEP))
                .flatMap(start -> rooms.stream().map(room -> new FreeHour(room, start)))
                .filter(hour -> ofDay.stream().noneMatch(session -> hour.isTakenBy(session, days)))
                .findFirst()
                .orElseGet(() -> new FreeHour(rooms.getFirst(), begins));
    }

    private boolean isTakenBy(ProgrammeSession session, ProgrammeDays days) {
        LocalDateTime begins = days.startOf(session);
        return session.roomId().equals(room.id())
                && begins.isBefore(start.plusMinutes(MINUTES))
                && start.isBefore(begins.plusMinutes(session.minutes()));
    }
}
