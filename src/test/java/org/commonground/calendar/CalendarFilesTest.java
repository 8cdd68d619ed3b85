package org.commonground.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.commonground.calendar.CalendarEntry.Host;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.TimeSpan;
import org.commonground.testing.OtherReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write is read back by a program of somebody else. */
class CalendarFilesTest {

    private static final ZoneId BIRMINGHAM = ZoneId.of("Europe/London");
    private static final String MORNING = "2026-11-21T10:00";
    private static final String NOON = "2026-11-21T12:00";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Commas, semicolons; colons: and \\ backslashes \\n \\, \\;",
                "\"Quoted\" 'and' ^ more = ? <b>",
                "برمنگھم کی برادریوں کا سالانہ اجلاس، جس میں سب کو خوش آمدید کہا جاتا ہے اور سب کی بات سنی جاتی ہے",
                "🎉🎊👨‍👩‍👧🎉🎊👨‍👩‍👧🎉🎊👨‍👩‍👧🎉🎊👨‍👩‍👧🎉🎊👨‍👩‍👧🎉🎊👨‍👩‍👧",
                "BEGIN:VEVENT",
                "x"
            })
    void whatever_it_is_called_and_wherever_it_is_arrives_as_it_was_written(String text) {
        VEvent entry = OtherReader.entry(
                CalendarFiles.message(entry(text, text, text + "\n" + text, MORNING, NOON, BIRMINGHAM)));

        assertThat(entry.getSummary().getValue()).isEqualTo(text);
        assertThat(entry.getLocation().getValue()).isEqualTo(text);
        assertThat(entry.getDescription().getValue()).isEqualTo(text + "\n" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "ب", "語", "🎉", ",", "word "})
    void a_title_of_300_characters_is_folded_and_whole(String part) {
        String title = part.repeat(300 / part.length()).strip();
        assertThat(OtherReader.entry(CalendarFiles.message(entry(title, title, title, MORNING, NOON, BIRMINGHAM)))
                        .getSummary()
                        .getValue())
                .isEqualTo(title);
    }

    @Test
    void line_breaks_and_control_characters_bring_in_no_property_and_end_no_line() {
        String hostile = "One\r\nATTACH:https://example.org\rTwo\n\n\tThree\u0000\u0007";
        VEvent entry =
                OtherReader.entry(CalendarFiles.message(entry(hostile, hostile, hostile, MORNING, NOON, BIRMINGHAM)));

        assertThat(entry.getSummary().getValue()).isEqualTo("One, ATTACH:https://example.org, Two, Three");
        assertThat(entry.getDescription().getValue()).isEqualTo("One\nATTACH:https://example.org\nTwo\nThree");
        assertThat(entry.getAttachments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2026-10-24T10:00, 2026-10-24T12:00", // the day before the clocks go back
        "Europe/London, 2026-10-25T00:30, 2026-10-25T03:30", // over it
        "Europe/London, 2026-10-26T10:00, 2026-10-26T12:00",
        "Europe/London, 2027-03-27T10:00, 2027-03-27T12:00",
        "Europe/London, 2027-03-28T00:30, 2027-03-28T03:30", // over the hour that is missing
        "Europe/London, 2027-03-28T10:00, 2027-03-28T12:00",
        "Europe/London, 2026-12-31T21:00, 2027-01-01T02:00", // over midnight
        "Europe/London, 2027-06-05T00:00, 2027-06-06T00:00", // a whole day
        "Europe/London, 2027-06-05T08:00, 2027-06-07T18:00",
        "America/New_York, 2026-11-01T10:00, 2026-11-01T12:00",
        "Asia/Karachi, 2026-11-01T10:00, 2026-11-01T12:00",
        "Australia/Sydney, 2026-10-04T10:00, 2026-10-04T12:00"
    })
    void times_arrive_at_the_moment_they_mean_with_the_zone_explained_in_the_file(
            ZoneId zone, LocalDateTime start, LocalDateTime end) {
        CalendarEntry written = entry("A", "B", "C", start.toString(), end.toString(), zone);
        byte[] ics = CalendarFiles.message(written);
        ICalendar calendar = OtherReader.read(ics);
        VEvent read = calendar.getEvents().getFirst();

        assertThat(OtherReader.local(read.getDateStart())).isEqualTo(start);
        assertThat(OtherReader.local(read.getDateEnd())).isEqualTo(end);
        assertThat(calendar.getTimezoneInfo().getComponents()).hasSize(1);
        ZoneId explained = OtherReader.zone(calendar, read);
        // Not on the day of the change itself: this reader is some hours late then.
        for (int days : new int[] {-100, -4, 4, 100}) {
            Instant day = written.time().start().plus(Duration.ofDays(days));
            assertThat(explained.getRules().getOffset(day))
                    .as("%s days away", days)
                    .isEqualTo(zone.getRules().getOffset(day));
        }
        assertThat(OtherReader.unfolded(ics)).contains("DTSTART;TZID=" + zone);
    }

    @Test
    void a_message_says_what_is_to_be_done_with_it() {
        CalendarEntry entry = entry("A", "B", "C", MORNING, NOON, BIRMINGHAM);
        ICalendar published = OtherReader.read(CalendarFiles.message(entry));
        assertThat(published.getMethod().getValue()).isEqualTo(Method.PUBLISH);
        assertThat(published.getEvents().getFirst().getStatus().getValue()).isEqualTo(Status.CONFIRMED);
        assertThat(published.getEvents().getFirst().getOrganizer().getEmail()).isEqualTo("team@example.org");
        assertThat(published.getEvents().getFirst().getUrl().getValue()).isEqualTo("https://example.org/a");

        ICalendar cancelled = OtherReader.read(CalendarFiles.message(cancelled(entry)));
        assertThat(cancelled.getMethod().getValue()).isEqualTo(Method.CANCEL);
        assertThat(cancelled.getEvents().getFirst().getStatus().getValue()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void a_feed_has_a_name_says_when_to_come_again_and_explains_each_zone_once() {
        List<CalendarEntry> entries = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            String day = "2027-%02d-15T".formatted(month);
            entries.add(entry("Here " + month, "", "", day + "10:00", day + "11:00", BIRMINGHAM));
            entries.add(entry("There " + month, "", "", day + "10:00", day + "11:00", ZoneId.of("Asia/Karachi")));
        }
        byte[] ics = CalendarFiles.feed(new CalendarFeed("What’s on, 🎉; all", Duration.ofHours(1), entries));
        ICalendar calendar = OtherReader.read(ics);

        assertThat(calendar.getEvents()).hasSize(24);
        assertThat(calendar.getTimezoneInfo().getComponents()).hasSize(2);
        assertThat(calendar.getNames().getFirst().getValue()).isEqualTo("What’s on, 🎉; all");
        assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue()).isEqualTo("What’s on\\, 🎉\\; all");
        assertThat(calendar.getRefreshInterval().getValue().toString()).isEqualTo("PT1H");
        assertThat(calendar.getExperimentalProperty("X-PUBLISHED-TTL").getValue())
                .isEqualTo("PT1H");
        assertThat(calendar.getMethod()).isNull();
        for (int i = 0; i < entries.size(); i++) {
            assertThat(OtherReader.start(calendar.getEvents().get(i)))
                    .isEqualTo(entries.get(i).time().start());
        }
    }

    @Test
    void a_feed_with_nothing_in_it_is_a_calendar_too() {
        String empty =
                OtherReader.unfolded(CalendarFiles.feed(new CalendarFeed("Empty", Duration.ofHours(1), List.of())));
        assertThat(empty).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    }

    private static CalendarEntry entry(
            String title, String location, String description, String start, String end, ZoneId zone) {
        return new CalendarEntry(
                "1@common-ground",
                3,
                Instant.parse("2026-10-01T09:30:15.123456Z"),
                false,
                title,
                new TimeSpan(
                        LocalDateTime.parse(start).atZone(zone).toInstant(),
                        LocalDateTime.parse(end).atZone(zone).toInstant()),
                zone,
                location,
                description,
                new Host("The \"Team\", all", new EmailAddress("team@example.org")),
                URI.create("https://example.org/a"));
    }

    private static CalendarEntry cancelled(CalendarEntry entry) {
        return new CalendarEntry(
                entry.uid(),
                entry.sequence() + 1,
                entry.changedAt(),
                true,
                entry.title(),
                entry.time(),
                entry.zone(),
                entry.location(),
                entry.description(),
                entry.host(),
                entry.page());
    }
}
