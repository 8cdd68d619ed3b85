package org.commonground.registration.ui;

import org.commonground.registration.PersonalCalendars;
import org.commonground.shared.Links;
import org.springframework.stereotype.Component;

/** Makes the part of a booking's page by which its people subscribe to what they chose. */
@Component
class CalendarPanels {

    private final PersonalCalendars calendars;
    private final Links links;

    CalendarPanels(PersonalCalendars calendars, Links links) {
        this.calendars = calendars;
        this.links = links;
    }

    CalendarPanel of(String token) {
        return new CalendarPanel(token, calendars, links);
    }
}
