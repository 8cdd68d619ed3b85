package org.commonground.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.commonground.calendar.CalendarEntry;
import org.commonground.events.EventDetails;
import org.commonground.events.EventLinks;
import org.commonground.events.EventStatus;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Release;
import org.commonground.registration.PersonalCalendar;
import org.commonground.shared.Links;
import org.commonground.shared.TimeSpan;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** Turns events and sessions into what a calendar shows of them. The public entries and each person's own have names that never meet. */
@Component
class FeedEntries {

    private final Wording wording;
    private final Links links;

    FeedEntries(Wording wording, Links links) {
        this.wording = wording;
        this.links = links;
    }

    CalendarEntry event(EventDetails event, Locale locale) {
        return event(
                event,
                CalendarEntry.uid(event.id().value()),
                event.version(),
                event.changedAt(),
                event.status() == EventStatus.CANCELLED,
                locale);
    }

    /** The sessions of its released programme. */
    List<CalendarEntry> sessions(EventDetails event, Release release, Locale locale) {
        return release.sessions().stream()
                .map(session -> session(
                        event,
                        session,
                        CalendarEntry.uid(session.id().value()),
                        event.version() + release.number(),
                        event.changedAt().isAfter(release.releasedAt()) ? event.changedAt() : release.releasedAt(),
                        event.status() == EventStatus.CANCELLED,
                        locale))
                .toList();
    }

    /** An event and its chosen sessions as somebody's own. */
    List<CalendarEntry> choices(PersonalCalendar mine) {
        UUID ticket = mine.ticket().value();
        List<CalendarEntry> entries = new ArrayList<>();
        entries.add(event(
                mine.event(),
                CalendarEntry.uid(ticket, mine.event().id().value()),
                mine.sequence(),
                mine.changedAt(),
                mine.cancelled(),
                mine.locale()));
        mine.sessions()
                .forEach(session -> entries.add(session(
                        mine.event(),
                        session,
                        CalendarEntry.uid(ticket, session.id().value()),
                        mine.sequence(),
                        mine.changedAt(),
                        mine.cancelled(),
                        mine.locale())));
        return entries;
    }

    private CalendarEntry event(
            EventDetails event, String uid, int sequence, Instant changedAt, boolean cancelled, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(event.summary());
        if (!event.venue().directions().isEmpty()) {
            lines.add(
                    text(locale, "feeds.directions", event.venue().directions().replaceAll("\\s*\n\\s*", ", ")));
        }
        return entry(
                event,
                uid,
                sequence,
                changedAt,
                cancelled,
                event.title(),
                event.time(),
                event.venue().name() + "\n" + event.venue().address(),
                lines,
                locale);
    }

    private CalendarEntry session(
            EventDetails event,
            ProgrammeSession session,
            String uid,
            int sequence,
            Instant changedAt,
            boolean cancelled,
            Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(text(locale, "feeds.partOf", event.title()));
        if (!session.speakers().isEmpty()) {
            lines.add(text(locale, "feeds.speakers", session.speakers()));
        }
        lines.add(session.abstractText());
        return entry(
                event,
                uid,
                sequence,
                changedAt,
                cancelled,
                session.title(),
                session.time(),
                session.roomName() + "\n" + event.venue().name() + "\n"
                        + event.venue().address(),
                lines,
                locale);
    }

    private CalendarEntry entry(
            EventDetails event,
            String uid,
            int sequence,
            Instant changedAt,
            boolean cancelled,
            String title,
            TimeSpan time,
            String location,
            List<String> lines,
            Locale locale) {
        String page = links.to(EventLinks.page(event.slug()));
        lines.add(text(locale, "feeds.page", page));
        return new CalendarEntry(
                uid,
                sequence,
                changedAt,
                cancelled,
                // Some programs show what is cancelled as if it took place.
                cancelled ? text(locale, "feeds.cancelled", title) : title,
                time,
                event.zone(),
                location,
                String.join("\n", lines),
                null,
                URI.create(page));
    }

    private String text(Locale locale, String key, Object... arguments) {
        return wording.text(locale, key, arguments);
    }
}
