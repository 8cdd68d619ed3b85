package org.commonground.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonground.calendar.CalendarEntry;
import org.commonground.calendar.CalendarFeed;
import org.commonground.calendar.CalendarFiles;
import org.commonground.events.EventDetails;
import org.commonground.events.EventFilter;
import org.commonground.events.Events;
import org.commonground.places.Ward;
import org.commonground.programme.Programmes;
import org.commonground.registration.PersonalCalendars;
import org.commonground.shared.Topic;
import org.commonground.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the calendars together. */
@Component
class Feeds {

    /** Often enough that a room moved in the morning is right at noon. */
    private static final Duration REFRESH = Duration.ofHours(1);

    private final Events events;
    private final Programmes programmes;
    private final PersonalCalendars personal;
    private final FeedEntries entries;
    private final Wording wording;

    Feeds(Events events, Programmes programmes, PersonalCalendars personal, FeedEntries entries, Wording wording) {
        this.events = events;
        this.programmes = programmes;
        this.personal = personal;
        this.entries = entries;
        this.wording = wording;
    }

    /**
     * A calendar as a file.
     *
     * @param changedAt when something in it last changed; null where it also changes by things being over
     */
    record Feed(byte[] ics, @Nullable Instant changedAt) {}

    /** All public events that are still to come, the cancelled ones as such; null means of every ward, of every topic. */
    Feed toCome(@Nullable Ward ward, @Nullable Topic topic, Locale locale) {
        var filter = new EventFilter(null, null, ward == null ? null : ward.code(), topic, Set.of());
        List<CalendarEntry> found = events.toCome(filter).stream()
                .map(event -> entries.event(event, locale))
                .toList();
        return new Feed(file(name(ward, topic, locale), found), null);
    }

    private String name(@Nullable Ward ward, @Nullable Topic topic, Locale locale) {
        String about = topic == null ? "" : wording.text(locale, topic.key());
        if (ward == null) {
            return topic == null
                    ? wording.text(locale, "feeds.name.all")
                    : wording.text(locale, "feeds.name.topic", about);
        }
        return topic == null
                ? wording.text(locale, "feeds.name.ward", ward.name())
                : wording.text(locale, "feeds.name.both", ward.name(), about);
    }

    /** One event with the sessions of its released programme; empty where the public knows no such event. */
    Optional<Feed> event(String slug, Locale locale) {
        return events.findBySlug(slug).map(event -> event(event, locale));
    }

    private Feed event(EventDetails event, Locale locale) {
        List<CalendarEntry> all = new ArrayList<>();
        all.add(entries.event(event, locale));
        programmes.released(event.id()).ifPresent(release -> all.addAll(entries.sessions(event, release, locale)));
        return feed(event.title(), all);
    }

    /** The choices that the key opens; empty where it opens nothing. */
    Optional<Feed> personal(String key) {
        return personal.find(key)
                .map(mine -> feed(
                        wording.text(
                                mine.locale(), "feeds.name.mine", mine.event().title()),
                        entries.choices(mine)));
    }

    private static Feed feed(String name, List<CalendarEntry> entries) {
        Instant changedAt = entries.stream()
                .map(CalendarEntry::changedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        return new Feed(file(name, entries), changedAt);
    }

    private static byte[] file(String name, List<CalendarEntry> entries) {
        return CalendarFiles.feed(new CalendarFeed(name, REFRESH, entries));
    }
}
