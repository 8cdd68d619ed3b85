package org.commonground.messages.optout;

/** What a link to unsubscribe leads to. */
public enum OptOutState {
    /** There is no such link. */
    UNKNOWN,
    /** Its address gets messages. */
    SUBSCRIBED,
    UNSUBSCRIBED
}
