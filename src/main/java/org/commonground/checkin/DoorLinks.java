package org.commonground.checkin;

import org.commonground.events.EventId;

/** Where the screens of the door are. */
public final class DoorLinks {

    private DoorLinks() {}

    /** The organiser's screen of an event's doors, a path on this site. */
    public static String board(EventId event) {
        return "/staff/events/" + event.value() + "/door";
    }

    /** What a steward's phone opens; the code stands in the fragment, which is sent to no server. */
    static String pairing(String code) {
        return "/door#pair=" + code;
    }
}
