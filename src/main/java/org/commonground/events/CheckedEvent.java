package org.commonground.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.commonground.events.SaveEventResult.Invalid;
import org.commonground.events.SaveEventResult.Reason;
import org.commonground.network.OrganisationId;
import org.commonground.places.VenueId;
import org.commonground.places.Venues;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.commonground.shared.TimeSpan;
import org.commonground.shared.Topic;
import org.commonground.shared.Years;
import org.jspecify.annotations.Nullable;

/** What an {@link EventForm} says once it has been cleaned and found complete. */
record CheckedEvent(
        EventKind kind,
        String title,
        String summary,
        String description,
        TimeSpan time,
        ZoneId zone,
        VenueId venue,
        int capacity,
        Topic topic,
        Set<AccessNeed> access,
        @Nullable OrganisationId organisation) {

    private static final Duration LONGEST = Duration.ofDays(14);

    /** Thrown by {@link #of} and caught by the service at once. */
    static final class Problem extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Invalid invalid;

        Problem(String field, Reason reason) {
            super(field, null, false, false);
            this.invalid = new Invalid(field, reason);
        }

        Invalid invalid() {
            return invalid;
        }
    }

    static CheckedEvent of(EventForm form) throws Problem {
        String title = text("title", Texts.line(form.title()), Limits.NAME);
        String summary = text("summary", Texts.line(form.summary()), Limits.SUMMARY);
        String description = text("description", Texts.clean(form.description()), Limits.TEXT);
        TimeSpan time = time(form);
        VenueId venue = required("venue", form.venue());
        int capacity = required("capacity", form.capacity());
        if (capacity < 1) {
            throw new Problem("capacity", Reason.TOO_SMALL);
        }
        if (capacity > Venues.MOST_PERSONS) {
            throw new Problem("capacity", Reason.TOO_LARGE);
        }
        return new CheckedEvent(
                form.kind(),
                title,
                summary,
                description,
                time,
                form.zone(),
                venue,
                capacity,
                required("topic", form.topic()),
                Set.copyOf(form.access()),
                form.organisation());
    }

    private static TimeSpan time(EventForm form) throws Problem {
        LocalDateTime start = required("start", form.start());
        LocalDateTime end = required("end", form.end());
        if (!Years.isLikely(start.getYear())) {
            throw new Problem("start", Reason.UNLIKELY);
        }
        if (!end.isAfter(start)) {
            throw new Problem("end", Reason.END_BEFORE_START);
        }
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new Problem("end", Reason.UNLIKELY);
        }
        return new TimeSpan(instant("start", start, form.zone()), instant("end", end, form.zone()));
    }

    /** Where the clocks go back, the first of the two moments is meant. */
    private static Instant instant(String field, LocalDateTime local, ZoneId zone) throws Problem {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new Problem(field, Reason.NO_SUCH_TIME);
        }
        return local.atZone(zone).toInstant();
    }

    private static String text(String field, String value, int longest) throws Problem {
        if (value.isEmpty()) {
            throw new Problem(field, Reason.MISSING);
        }
        if (value.length() > longest) {
            throw new Problem(field, Reason.TOO_LONG);
        }
        return value;
    }

    private static <T> T required(String field, @Nullable T value) throws Problem {
        if (value == null) {
            throw new Problem(field, Reason.MISSING);
        }
        return value;
    }
}
