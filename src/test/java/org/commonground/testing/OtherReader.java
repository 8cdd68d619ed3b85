package org.commonground.testing;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Reads calendars with a program that is not the one that wrote them, and is content with nothing less than a flawless file. */
public final class OtherReader {

    private OtherReader() {}

    /** The calendar in a file that holds one, without a warning; its lines are as long as they may be and end as they must. */
    public static ICalendar read(byte[] ics) {
        checkLines(text(ics));
        try (var reader = new ICalReader(new ByteArrayInputStream(ics), ICalVersion.V2_0)) {
            ICalendar calendar = reader.readNext();
            assertThat(reader.getWarnings()).isEmpty();
            assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                    .as(() -> calendar.validate(ICalVersion.V2_0).toString())
                    .isTrue();
            assertThat(reader.readNext()).isNull();
            return calendar;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The only entry of a file. */
    public static VEvent entry(byte[] ics) {
        List<VEvent> entries = read(ics).getEvents();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    /** The zone that the file itself explains for the entry's start, as the other program understood it. */
    public static ZoneId zone(ICalendar calendar, VEvent entry) {
        return calendar.getTimezoneInfo()
                .getTimezone(entry.getDateStart())
                .getTimeZone()
                .toZoneId();
    }

    /** As a clock on the wall shows it there. */
    public static LocalDateTime local(DateOrDateTimeProperty moment) {
        var raw = moment.getValue().getRawComponents();
        return LocalDateTime.of(
                raw.getYear(), raw.getMonth(), raw.getDate(), raw.getHour(), raw.getMinute(), raw.getSecond());
    }

    public static Instant start(VEvent entry) {
        return entry.getDateStart().getValue().toInstant();
    }

    public static Instant end(VEvent entry) {
        return entry.getDateEnd().getValue().toInstant();
    }

    /** The file with its folded lines put together. */
    public static String unfolded(byte[] ics) {
        return text(ics).replace("\r\n ", "");
    }

    private static void checkLines(String text) {
        assertThat(text).endsWith("\r\n").doesNotContainPattern("[^\r]\n").doesNotContainPattern("\r[^\n]");
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeBetween(1, 75);
        }
    }

    private static String text(byte[] ics) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(ics))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("Not UTF-8", e);
        }
    }
}
