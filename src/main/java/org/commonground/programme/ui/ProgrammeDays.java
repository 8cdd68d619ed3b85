package org.commonground.programme.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.commonground.programme.ProgrammeSession;
import org.commonground.shared.TimeSpan;

/** The days of an event as people count them, on the event's own clock: an evening that ends in the small hours is one day. */
final class ProgrammeDays {

    /** What lies before this in the morning still belongs to the evening before, if the event began then. */
    private static final LocalTime SMALL_HOURS = LocalTime.of(6, 0);

    private final ZoneId zone;
    private final LocalDateTime start;
    private final LocalDateTime end;
    private final List<LocalDate> days;

    /** The days of the event, and any others on which sessions were left behind when it was moved. */
    ProgrammeDays(TimeSpan time, ZoneId zone, Collection<ProgrammeSession> sessions) {
        this.zone = zone;
        this.start = LocalDateTime.ofInstant(time.start(), zone);
        this.end = LocalDateTime.ofInstant(time.end(), zone);
        var found = new TreeSet<LocalDate>();
        start.toLocalDate().datesUntil(lastDay().plusDays(1)).forEach(found::add);
        sessions.forEach(session -> found.add(dayOf(session)));
        this.days = List.copyOf(found);
    }

    private LocalDate lastDay() {
        LocalDate day = end.minusMinutes(1).toLocalDate();
        boolean lateEvening = day.isAfter(start.toLocalDate()) && !end.isAfter(day.atTime(SMALL_HOURS));
        return lateEvening ? day.minusDays(1) : day;
    }

    List<LocalDate> all() {
        return days;
    }

    /** The day under which a session is shown. */
    LocalDate dayOf(ProgrammeSession session) {
        return dayOf(startOf(session));
    }

    LocalDate dayOf(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        return day.equals(lastDay().plusDays(1)) && moment.isBefore(end) ? lastDay() : day;
    }

    LocalDateTime startOf(ProgrammeSession session) {
        return LocalDateTime.ofInstant(session.time().start(), zone);
    }

    /** The moment that a time of day means on a day: after midnight where the evening goes on and the event was not open yet that morning. */
    LocalDateTime at(LocalDate day, LocalTime time) {
        LocalDateTime moment = day.atTime(time);
        LocalDateTime later = moment.plusDays(1);
        return moment.isBefore(opens(day)) && later.isBefore(closes(day)) ? later : moment;
    }

    /** When the event opens on a day; the day's first moment if it went on through the night. */
    LocalDateTime opens(LocalDate day) {
        LocalDateTime midnight = day.atStartOfDay();
        return start.isAfter(midnight) && start.toLocalDate().equals(day) ? start : midnight;
    }

    /** When a day's programme usually begins: at the hour at which the event began. */
    LocalDateTime begins(LocalDate day) {
        LocalDateTime usual = day.atTime(start.toLocalTime());
        return !usual.isBefore(opens(day)) && usual.isBefore(closes(day)) ? usual : opens(day);
    }

    /** When the event closes on a day, possibly in the small hours after it; equal to its opening where it is not open at all. */
    LocalDateTime closes(LocalDate day) {
        if (day.isBefore(start.toLocalDate()) || day.isAfter(lastDay())) {
            return opens(day);
        }
        return day.equals(lastDay()) ? end : day.plusDays(1).atStartOfDay();
    }

    /** Such as "Saturday 13 June", as people in that language write it. */
    static String name(LocalDate day, Locale locale) {
        Locale written = locale.getLanguage().equals("en") ? Locale.UK : locale;
        return DateTimeFormatter.ofLocalizedPattern("MMMMEEEEd")
                .withLocale(written)
                .format(day);
    }
}
