package org.commonground.questions;

import org.commonground.events.EventId;

/** The addresses of this module's pages, each beginning with a slash. */
public final class QuestionLinks {

    private QuestionLinks() {}

    /** Where an organiser sets the questions of an event. */
    public static String editor(EventId event) {
        return "/staff/events/" + event.value() + "/questions";
    }

    /** Where an organiser reads what was answered. */
    public static String answers(EventId event) {
        return editor(event) + "/answers";
    }
}
