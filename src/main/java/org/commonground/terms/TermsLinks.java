package org.commonground.terms;

import org.commonground.events.EventId;
import org.commonground.events.EventLinks;

/** The addresses of this module's pages, each beginning with a slash. */
public final class TermsLinks {

    private TermsLinks() {}

    /** Where an organiser settles the terms of booking. */
    public static String editor(EventId event) {
        return "/staff/events/" + event.value() + "/booking";
    }

    /** Where whoever got the code books. */
    public static String book(String slug, String code) {
        return EventLinks.book(slug) + "?code=" + code;
    }
}
