package org.commonground.programme;

import java.util.List;
import org.commonground.places.Room;
import org.commonground.shared.TimeSpan;

/** What came of adding, changing or moving a session. */
public sealed interface SessionResult {

    record Saved(DraftSession session) implements SessionResult {}

    /** It would begin before the event or end after it. */
    record OutsideEvent(TimeSpan eventTime) implements SessionResult {}

    /** The event's venue has no such room, but these. */
    record NoSuchRoom(List<Room> rooms) implements SessionResult {}

    /** On that day the clocks go forward over this time. */
    record NoSuchTime() implements SessionResult {}

    /** The event is closed or cancelled: its programme stays as it was. */
    record EventOver() implements SessionResult {}

    /** Somebody else changed the session since it was read; nothing was stored. */
    record ChangedMeanwhile(DraftSession now) implements SessionResult {}

    /** Somebody removed the session or the event. */
    record Gone() implements SessionResult {}
}
