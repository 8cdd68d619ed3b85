package org.commonground.registration;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.commonground.events.EventDetails;
import org.commonground.programme.ProgrammeSession;

/**
 * What a registration's own calendar shows: where its people go, and nothing of who they are.
 *
 * @param sessions that somebody of them has chosen, as they are released now
 * @param ticket the first one, by which calendars recognise the entries
 * @param cancelled the event is called off, or no place is held any more
 * @param sequence rises with each change that a calendar has to show
 * @param changedAt when it last rose
 */
public record PersonalCalendar(
        EventDetails event,
        List<ProgrammeSession> sessions,
        TicketId ticket,
        boolean cancelled,
        int sequence,
        Instant changedAt,
        Locale locale) {}
