package org.commonground.access;

import org.commonground.events.EventId;

/** The addresses of this module's screens, each beginning with a slash. */
public final class AccessLinks {

    private AccessLinks() {}

    /** What has to be arranged for an event. */
    public static String tasks(EventId event) {
        return "/staff/events/" + event.value() + "/access";
    }
}
