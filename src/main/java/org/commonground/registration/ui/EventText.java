package org.commonground.registration.ui;

import java.util.Locale;
import org.commonground.events.EventDetails;
import org.commonground.programme.ProgrammeSession;
import org.commonground.shared.Wording;

/** Times as people read them, on the event's own clock. */
public final class EventText {

    private EventText() {}

    static String when(EventDetails event, Locale locale) {
        var start = event.time().start().atZone(event.zone());
        var end = event.time().end().atZone(event.zone());
        String day = Wording.date(event.time().start(), event.zone(), locale);
        String from = Wording.time(event.time().start(), event.zone(), locale);
        String to = Wording.time(event.time().end(), event.zone(), locale);
        return start.toLocalDate().equals(end.toLocalDate())
                ? day + ", " + from + "\u2013" + to
                : day + ", " + from + " \u2013 " + Wording.date(event.time().end(), event.zone(), locale) + ", " + to;
    }

    public static String session(EventDetails event, ProgrammeSession session, Locale locale) {
        var start = event.time().start().atZone(event.zone()).toLocalDate();
        var end = event.time().end().atZone(event.zone()).toLocalDate();
        String day = start.equals(end) ? "" : Wording.date(session.time().start(), event.zone(), locale) + ", ";
        return day
                + Wording.time(session.time().start(), event.zone(), locale)
                + "\u2013"
                + Wording.time(session.time().end(), event.zone(), locale)
                + " "
                + session.title()
                + " ("
                + session.roomName()
                + ")";
    }
}
