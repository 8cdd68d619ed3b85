package org.commonground.events;

/** The addresses of an event's pages, each beginning with a slash. */
public final class EventLinks {

    private EventLinks() {}

    /** All events. */
    public static String list() {
        return "/events";
    }

    /** The event's public page. */
    public static String page(String slug) {
        return "/events/" + slug;
    }

    /** Where places are booked. */
    public static String book(String slug) {
        return page(slug) + "/book";
    }

    /** Where an organiser works on the event. */
    public static String staff(EventId event) {
        return "/staff/events/" + event.value();
    }

    /** Where an organiser makes another event after the model of this one. */
    public static String copy(EventId event) {
        return staff(event) + "/copy";
    }
}
