package org.commonground.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.stream.Stream;
import org.commonground.checkin.Doors;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.EventKind;
import org.commonground.events.Events;
import org.commonground.events.SaveEventResult.Saved;
import org.commonground.network.OrganisationId;
import org.commonground.places.VenueId;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What goes on in the wards around the Summit, before and after the first start. */
@Component
@Order(50)
class LocalEventsChapter implements Chapter {

    private final Content content;
    private final Events events;
    private final Doors doors;

    LocalEventsChapter(Content content, Events events, Doors doors) {
        this.content = content;
        this.events = events;
        this.doors = doors;
    }

    record LocalEvent(
            String title,
            String key,
            String venue,
            String organisation,
            Topic topic,
            int day,
            @Nullable DayOfWeek weekday,
            String start,
            String end,
            int capacity,
            Set<AccessNeed> access,
            @Nullable String door,
            String summary,
            String description) {

        /** Never on the day of the Summit, to which everybody goes, nor between Christmas Eve and New Year's Day. */
        LocalDate date(LocalDate today) {
            if (weekday == null) {
                return today.plusDays(day);
            }
            LocalDate nearest = today.plusDays(day)
                    .with(day < 0 ? TemporalAdjusters.previousOrSame(weekday) : TemporalAdjusters.nextOrSame(weekday));
            return Stream.iterate(nearest, date -> date.plusWeeks(day < 0 ? -1 : 1))
                    .filter(date -> !date.equals(SummitChapter.date(today)) && !isHoliday(date))
                    .findFirst()
                    .orElseThrow();
        }

        private static boolean isHoliday(LocalDate date) {
            return date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= 24 || date.getDayOfYear() == 1;
        }
    }

    @Override
    public Kind kind() {
        return Kind.LOCAL_EVENT;
    }

    @Override
    public void write(Story story) {
        for (LocalEvent event : content.list("events.yaml", LocalEvent.class)) {
            LocalDate date = event.date(story.today());
            var form = new EventForm(
                    EventKind.LOCAL,
                    event.title(),
                    event.summary(),
                    event.description(),
                    date.atTime(LocalTime.parse(event.start())),
                    date.atTime(LocalTime.parse(event.end())),
                    EventForm.CITY,
                    new VenueId(story.find(Kind.VENUE, event.venue())),
                    event.capacity(),
                    event.topic(),
                    event.access(),
                    new OrganisationId(story.find(Kind.ORGANISATION, event.organisation())));
            if (!(events.create(form) instanceof Saved saved)) {
                throw new IllegalStateException("Cannot create " + event.title());
            }
            events.publish(saved.id());
            if (event.door() != null) {
                doors.create(saved.id(), event.door());
            }
            if (event.day() < 0) {
                events.close(saved.id());
            }
            story.made(kind(), event.key(), saved.id().value());
        }
    }

    @Override
    public void tearOut(Items items) {
        events.remove(items.ids(kind()).stream().map(EventId::new).toList());
    }
}
