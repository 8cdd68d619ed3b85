package org.commonground.programme;

import org.commonground.events.EventId;

/** Addresses of this module's screens. */
public final class ProgrammeLinks {

    private ProgrammeLinks() {}

    /** Where organisers build an event's programme. */
    public static String builder(EventId event) {
        return "/staff/events/" + event.value() + "/programme";
    }
}
