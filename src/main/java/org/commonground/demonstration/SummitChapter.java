package org.commonground.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.checkin.Doors;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.EventKind;
import org.commonground.events.Events;
import org.commonground.events.SaveEventResult.Saved;
import org.commonground.places.Room;
import org.commonground.places.Venue;
import org.commonground.places.VenueId;
import org.commonground.places.Venues;
import org.commonground.programme.Placement;
import org.commonground.programme.Programmes;
import org.commonground.programme.SessionForm;
import org.commonground.programme.SessionKind;
import org.commonground.programme.SessionResult;
import org.commonground.programme.Track;
import org.commonground.programme.TrackColour;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The year's Summit with its released programme. */
@Component
@Order(40)
class SummitChapter implements Chapter {

    private final Content content;
    private final Events events;
    private final Programmes programmes;
    private final Venues venues;
    private final Doors doors;

    SummitChapter(Content content, Events events, Programmes programmes, Venues venues, Doors doors) {
        this.content = content;
        this.events = events;
        this.programmes = programmes;
        this.venues = venues;
        this.doors = doors;
    }

    record Summit(
            String title,
            String venue,
            int capacity,
            Topic topic,
            String start,
            String end,
            Set<AccessNeed> access,
            String summary,
            String description,
            String door,
            String notes,
            List<Thread> tracks,
            List<Session> sessions) {}

    record Thread(String name, TrackColour colour) {}

    record Session(
            String room,
            String start,
            int minutes,
            SessionKind kind,
            @Nullable String track,
            @Nullable Integer signUp,
            String title,
            String speakers,

            @com.fasterxml.jackson.annotation.JsonProperty("abstract")
            String abstractText) {}

    /** The first second Saturday of a month that leaves four weeks to prepare. */
    static LocalDate date(LocalDate today) {
        LocalDate earliest = today.plusWeeks(4);
        return Stream.iterate(earliest.withDayOfMonth(1), month -> month.plusMonths(1))
                .map(month -> month.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SATURDAY)))
                .filter(saturday -> !saturday.isBefore(earliest))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Kind kind() {
        return Kind.SUMMIT;
    }

    @Override
    public void write(Story story) {
        Summit summit = content.one("summit.yaml", Summit.class);
        LocalDate date = date(story.today());
        VenueId venue = new VenueId(story.find(Kind.VENUE, summit.venue()));
        var form = new EventForm(
                EventKind.SUMMIT,
                summit.title(),
                summit.summary(),
                summit.description(),
                date.atTime(LocalTime.parse(summit.start())),
                date.atTime(LocalTime.parse(summit.end())),
                EventForm.CITY,
                venue,
                summit.capacity(),
                summit.topic(),
                summit.access(),
                null);
        if (!(events.create(form) instanceof Saved saved)) {
            throw new IllegalStateException("Cannot create " + summit.title());
        }
        addSessions(saved.id(), date, summit, venues.find(venue).orElseThrow());
        programmes.release(saved.id(), summit.notes());
        events.publish(saved.id());
        doors.create(saved.id(), summit.door());
        story.made(kind(), "summit", saved.id().value());
    }

    private void addSessions(EventId event, LocalDate date, Summit summit, Venue venue) {
        Map<String, Room> rooms = venue.rooms().stream().collect(Collectors.toMap(Room::name, Function.identity()));
        Map<String, Track> tracks = summit.tracks().stream()
                .collect(Collectors.toMap(Thread::name, thread -> new Track(thread.name(), thread.colour())));
        for (Session session : summit.sessions()) {
            var start = date.atTime(LocalTime.parse(session.start()));
            Room room = rooms.get(session.room());
            if (room == null || session.track() != null && !tracks.containsKey(session.track())) {
                throw new IllegalStateException("No such room or track: " + session.title());
            }
            var form = new SessionForm(
                    session.title(),
                    session.abstractText(),
                    session.kind(),
                    new Placement(room.id(), start, session.minutes()),
                    session.track() == null ? null : tracks.get(session.track()),
                    session.speakers(),
                    session.signUp());
            if (!(programmes.add(event, form) instanceof SessionResult.Saved)) {
                throw new IllegalStateException("Cannot add " + session.title());
            }
        }
    }

    @Override
    public void tearOut(Items items) {
        events.remove(items.ids(kind()).stream().map(EventId::new).toList());
    }
}
