package org.commonground.registration;

import org.commonground.events.EventId;

/** The addresses of this module's pages, each beginning with a slash. */
public final class RegistrationLinks {

    private RegistrationLinks() {}

    /** Where the holder of the private link sees and changes her registration. */
    public static String manage(String token) {
        return "/my-booking/" + token;
    }

    /** The tickets on a page that works without a network, for the holder of the private link. */
    public static String ticket(String token) {
        return "/ticket/" + token;
    }

    /** Where she chooses other sessions. */
    public static String sessions(String token) {
        return manage(token) + "/sessions";
    }

    /** Where she says what her people need to take part. */
    public static String access(String token) {
        return manage(token) + "/access";
    }

    /** Where she brings more people along. */
    public static String places(String token) {
        return manage(token) + "/places";
    }

    /** The calendar of what a registration's people chose. */
    public static String calendar(String key) {
        return "/calendar/my/" + key + ".ics";
    }

    /** The organiser's waiting list. */
    public static String waitingList(EventId event) {
        return "/staff/events/" + event.value() + "/waiting-list";
    }

    /** Where organisers print an event's badges. */
    public static String badges(EventId event) {
        return "/staff/events/" + event.value() + "/badges";
    }

    /** The organiser's list. */
    public static String list(EventId event) {
        return "/staff/events/" + event.value() + "/registrations";
    }

    /** Where organisers register somebody by phone or at a desk. */
    public static String register(EventId event) {
        return "/staff/events/" + event.value() + "/register";
    }

    /** One registration as organisers see it. */
    public static String one(EventId event, RegistrationId registration) {
        return list(event) + "/" + registration.value();
    }
}
