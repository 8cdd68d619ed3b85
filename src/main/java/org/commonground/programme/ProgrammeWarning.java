package org.commonground.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.places.Room;
import org.commonground.places.RoomId;
import org.commonground.shared.TimeSpan;

/** Something doubtful in a draft: shown, and to be accepted before a release, but never refused. */
public sealed interface ProgrammeWarning {

    ProgrammeSession session();

    /** Two sessions are in one room at one time; the session that starts first comes first. */
    record RoomDoubled(ProgrammeSession session, ProgrammeSession other) implements ProgrammeWarning {}

    /** The session lies before the event's start or after its end; the event was moved. */
    record OutsideEvent(ProgrammeSession session) implements ProgrammeWarning {}

    /** The room is no longer one of the event's venue. */
    record RoomGone(ProgrammeSession session) implements ProgrammeWarning {}

    /** More people can sign up for the session than its room holds. */
    record RoomTooSmall(ProgrammeSession session, int roomCapacity) implements ProgrammeWarning {}

    /** Whether this warning is about that session. */
    default boolean concerns(SessionId id) {
        return session().id().equals(id)
                || this instanceof RoomDoubled doubled && doubled.other().id().equals(id);
    }

    /** All warnings about these sessions, by start. */
    static List<ProgrammeWarning> about(
            Collection<ProgrammeSession> sessions, TimeSpan eventTime, Collection<Room> rooms) {
        Map<RoomId, Room> known = rooms.stream().collect(Collectors.toMap(Room::id, Function.identity()));
        List<ProgrammeSession> inOrder = sessions.stream()
                .sorted(Comparator.comparing(session -> session.time().start()))
                .toList();
        List<ProgrammeWarning> warnings = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            ProgrammeSession session = inOrder.get(i);
            if (!eventTime.contains(session.time())) {
                warnings.add(new OutsideEvent(session));
            }
            Room room = known.get(session.roomId());
            if (room == null) {
                warnings.add(new RoomGone(session));
            } else if (session.signUpCapacity() != null && session.signUpCapacity() > room.capacity()) {
                warnings.add(new RoomTooSmall(session, room.capacity()));
            }
            Instant end = session.time().end();
            // Later ones start later still: none of them can overlap any more.
            for (int j = i + 1;
                    j < inOrder.size() && inOrder.get(j).time().start().isBefore(end);
                    j++) {
                if (inOrder.get(j).roomId().equals(session.roomId())) {
                    warnings.add(new RoomDoubled(session, inOrder.get(j)));
                }
            }
        }
        return List.copyOf(warnings);
    }
}
