package org.commonground.website;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.commonground.shared.TimeSpan;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** Says when something is, as people write it. */
@Component
class When {

    private final Wording wording;

    When(Wording wording) {
        this.wording = wording;
    }

    /** Such as "Saturday 10 October 2026", or both days where it goes on. */
    String days(TimeSpan time, ZoneId zone, Locale locale) {
        String first = Wording.date(time.start(), zone, locale);
        return isOneDay(time, zone)
                ? first
                : wording.text(locale, "website.when.days", first, Wording.date(time.end(), zone, locale));
    }

    /** Such as "09:30 to 16:30"; of several days the beginning of the first and the end of the last. */
    String hours(TimeSpan time, ZoneId zone, Locale locale) {
        return wording.text(
                locale,
                isOneDay(time, zone) ? "website.when.hours" : "website.when.hoursOfDays",
                Wording.time(time.start(), zone, locale),
                Wording.time(time.end(), zone, locale));
    }

    /** Such as "10". */
    static String dayOfMonth(TimeSpan time, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern("d", locale).format(start(time, zone));
    }

    /** Such as "Oct". */
    static String shortMonth(TimeSpan time, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern("LLL", locale).format(start(time, zone));
    }

    /** Such as "Sat". */
    static String shortDay(TimeSpan time, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern("ccc", locale).format(start(time, zone));
    }

    /** Such as "October 2026". */
    static String month(TimeSpan time, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(start(time, zone));
    }

    private static boolean isOneDay(TimeSpan time, ZoneId zone) {
        LocalDate last = time.end().atZone(zone).toLocalDate();
        return start(time, zone).toLocalDate().equals(last);
    }

    private static ZonedDateTime start(TimeSpan time, ZoneId zone) {
        return time.start().atZone(zone);
    }
}
