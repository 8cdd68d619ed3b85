package org.commonground.questions;

import java.time.LocalDate;
import java.time.ZoneId;
import org.commonground.events.EventDetails;
import org.commonground.questions.SaveQuestionResult.Reason;
import org.jspecify.annotations.Nullable;

/** When the answers of an event's questions may be erased: after the event, and not later than people were told. */
public record PurgeRule(LocalDate eventEnd, LocalDate today) {

    private static final int PROPOSED_DAYS = 28;
    private static final int MOST_YEARS = 2;

    /** @param today by the clock where the event is */
    public static PurgeRule of(EventDetails event, LocalDate today) {
        return new PurgeRule(lastDay(event, event.zone()), today);
    }

    private static LocalDate lastDay(EventDetails event, ZoneId zone) {
        return event.time().end().atZone(zone).toLocalDate();
    }

    /** The first day that is possible. */
    public LocalDate earliest() {
        return (eventEnd.isAfter(today) ? eventEnd : today).plusDays(1);
    }

    /** Four weeks are enough to thank people, to settle bills and to answer questions. */
    public LocalDate proposed() {
        return (eventEnd.isAfter(today) ? eventEnd : today).plusDays(PROPOSED_DAYS);
    }

    /**
     * Why it cannot be that day; null where it can.
     *
     * @param promised what those who have answered were told; null where nobody was
     */
    @Nullable
    Reason problem(@Nullable LocalDate day, @Nullable LocalDate promised) {
        if (day == null) {
            return Reason.MISSING;
        }
        if (day.isBefore(earliest())) {
            return Reason.TOO_EARLY;
        }
        if (promised != null && day.isAfter(latest(promised))) {
            return Reason.PROMISED;
        }
        return day.isAfter(eventEnd.plusYears(MOST_YEARS)) && day.isAfter(today.plusYears(MOST_YEARS))
                ? Reason.UNLIKELY
                : null;
    }

    /** A promise holds, unless the event itself was put off past it: the answers are still needed there. */
    private LocalDate latest(LocalDate promised) {
        return promised.isBefore(earliest()) ? proposed() : promised;
    }
}
