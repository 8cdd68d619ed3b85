package org.commonground.events.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonground.events.EventDetails;
import org.commonground.events.SaveEventResult.Reason;
import org.commonground.events.copying.TimeShift;
import org.commonground.shared.Wording;

/**
 * When a copy is going to be, and how the times in it move.
 *
 * @param start by the clock in the zone of the original
 */
record CopyTimes(EventDetails original, LocalDateTime start, Locale locale) {

    /** In sentences; or what is wrong with this beginning. */
    String words(Instant now) {
        if (isSkipped(start)) {
            return Reasons.text("start", Reason.NO_SUCH_TIME);
        }
        if (isSkipped(end())) {
            return noSuchEnd();
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(when());
        sentences.add(distance());
        if (!offset(originalStart()).equals(offset(start))) {
            sentences.add(I18NProvider.translate("events.copy.clockChange"));
        }
        if (end().atZone(zone()).toInstant().isBefore(now)) {
            sentences.add(I18NProvider.translate("events.form.past"));
        }
        return String.join(" ", sentences);
    }

    String noSuchEnd() {
        return I18NProvider.translate("events.copy.noSuchEnd", time(end()));
    }

    private String when() {
        return start.toLocalDate().equals(end().toLocalDate())
                ? I18NProvider.translate("events.copy.when", date(start), time(start), time(end()))
                : I18NProvider.translate("events.copy.whenDays", date(start), time(start), date(end()), time(end()));
    }

    private String distance() {
        Duration by = shift().by();
        long days = Math.abs(by.toDays());
        if (by.isZero()) {
            return I18NProvider.translate("events.copy.sameTime");
        }
        if (!start.toLocalTime().equals(originalStart().toLocalTime())) {
            return I18NProvider.translate("events.copy.otherTime", time(originalStart()), time(start));
        }
        String side = by.isNegative() ? "before" : "after";
        return days % 7 == 0
                ? I18NProvider.translate("events.copy.weeks." + side, days / 7)
                : I18NProvider.translate("events.copy.days." + side, days);
    }

    private TimeShift shift() {
        return TimeShift.between(originalStart(), start, zone());
    }

    private LocalDateTime originalStart() {
        return LocalDateTime.ofInstant(original.time().start(), zone());
    }

    private LocalDateTime end() {
        return shift().clock(original.time().end());
    }

    private boolean isSkipped(LocalDateTime time) {
        return zone().getRules().getValidOffsets(time).isEmpty();
    }

    private ZoneOffset offset(LocalDateTime time) {
        return zone().getRules().getOffset(time);
    }

    private ZoneId zone() {
        return original.zone();
    }

    /* What the clock shows, also where it never shows it. */
    private String time(LocalDateTime time) {
        return Wording.time(time.toInstant(ZoneOffset.UTC), ZoneOffset.UTC, locale);
    }

    private String date(LocalDateTime time) {
        return Wording.date(time.toInstant(ZoneOffset.UTC), ZoneOffset.UTC, locale);
    }
}
