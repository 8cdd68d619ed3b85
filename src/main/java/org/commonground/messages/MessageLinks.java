package org.commonground.messages;

import org.commonground.events.EventId;

/** The addresses of this module's screens, each beginning with a slash. */
public final class MessageLinks {

    private MessageLinks() {}

    /** An event's messages. */
    public static String list(EventId event) {
        return "/staff/events/" + event.value() + "/messages";
    }

    /** Where a new one is written. */
    public static String write(EventId event) {
        return list(event) + "/new";
    }

    public static String one(EventId event, MessageId message) {
        return list(event) + "/" + message.value();
    }
}
