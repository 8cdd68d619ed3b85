package org.commonground.registration.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.commonground.shared.RealWording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCalendarTest {

    private final TicketCalendar calendars = new TicketCalendar(RealWording.wording());

    @Test
    void a_calendar_program_reads_the_whole_entry() throws Exception {
        Calendar calendar = parse(calendars.published(TicketFaces.usual()));
        VEvent entry = entry(calendar);

        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(value(calendar.getProperty(Property.METHOD).orElseThrow())).isEqualTo("PUBLISH");
        assertThat(value(entry, Property.SUMMARY)).isEqualTo("Birmingham Community Cohesion Summit 2026");
        assertThat(value(entry, Property.LOCATION))
                .isEqualTo("Library of Birmingham, Centenary Square, Broad Street, B1 2ND");
        assertThat(value(entry, Property.DESCRIPTION)).startsWith("Ticket for Amina Khan\n");
        assertThat(value(entry, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(entry, Property.ORGANIZER)).isEqualTo("mailto:summit@example.org");
        assertThat(value(entry, Property.DTSTAMP)).isEqualTo("20261001T093015Z");
        assertThat(start(entry)).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(end(entry)).isEqualTo(Instant.parse("2026-11-21T16:00:00Z"));
    }

    @Test
    void a_change_keeps_the_entrys_name_and_raises_its_number() throws Exception {
        VEvent first = entry(parse(calendars.published(TicketFaces.usual())));
        VEvent moved = entry(parse(calendars.published(TicketFaces.moved("2026-07-03T10:00", "2026-07-03T12:00", 1))));

        assertThat(value(moved, Property.UID)).isEqualTo(value(first, Property.UID));
        assertThat(value(first, Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(moved, Property.SEQUENCE)).isEqualTo("1");
        assertThat(start(moved)).isEqualTo(Instant.parse("2026-07-03T09:00:00Z"));
    }

    @Test
    void a_cancellation_takes_the_same_entry_back() throws Exception {
        Calendar cancelled = parse(calendars.cancelled(TicketFaces.moved("2026-11-21T10:00", "2026-11-21T16:00", 2)));

        assertThat(value(cancelled.getProperty(Property.METHOD).orElseThrow())).isEqualTo("CANCEL");
        assertThat(value(entry(cancelled), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(entry(cancelled), Property.SEQUENCE)).isEqualTo("2");
        assertThat(value(entry(cancelled), Property.DESCRIPTION)).contains("no longer valid");
        assertThat(value(entry(cancelled), Property.UID))
                .isEqualTo(value(entry(parse(calendars.published(TicketFaces.usual()))), Property.UID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Europe/Belfast", "America/New_York", "Asia/Karachi", "Australia/Sydney"})
    void the_zone_that_is_named_is_explained_and_right_on_both_sides_of_a_clock_change(String zone) throws Exception {
        for (String month : List.of("01", "03", "06", "10", "12")) {
            byte[] ics = calendars.published(TicketFaces.in(
                    ZoneId.of(zone),
                    "A",
                    "E",
                    "2026-" + month + "-28T10:00",
                    "2026-" + month + "-28T12:00",
                    0,
                    Locale.UK));
            VTimeZone explained =
                    (VTimeZone) parse(ics).getComponent(Component.VTIMEZONE).orElseThrow();
            String offset = explained
                    .getApplicableObservance(ZonedDateTime.parse("2026-" + month + "-28T10:00:00Z"))
                    .getProperty(Property.TZOFFSETTO)
                    .orElseThrow()
                    .getValue();
            ZonedDateTime start =
                    ZonedDateTime.parse("2026-" + month + "-28T10:00:00Z").withZoneSameLocal(ZoneId.of(zone));

            assertThat(text(ics))
                    .contains("DTSTART;TZID=" + explained.getTimeZoneId().getValue() + ":2026" + month + "28T100000")
                    .hasSizeLessThan(1500);
            assertThat(ZoneOffset.of(offset)).isEqualTo(start.getOffset());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Z", "+05:30"})
    void a_zone_without_rules_is_written_in_universal_time(String zone) throws Exception {
        byte[] ics = calendars.published(
                TicketFaces.in(ZoneId.of(zone), "A", "E", "2026-11-21T10:00", "2026-11-21T12:00", 0, Locale.UK));

        assertThat(text(ics)).doesNotContain("TZID").containsPattern("DTSTART:2026\\d{4}T\\d{6}Z");
        assertThat(start(entry(parse(ics))))
                .isEqualTo(ZonedDateTime.parse("2026-11-21T10:00:00Z")
                        .withZoneSameLocal(ZoneId.of(zone))
                        .toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Commas, semicolons; colons: and \\ backslashes \\n",
                "برمنگھم کی برادریوں کا سالانہ اجلاس، جس میں سب کو خوش آمدید کہا جاتا ہے اور سب کی بات سنی جاتی ہے",
                "🎉🎊👨‍👩‍👧🎉🎊👨‍👩‍👧🎉🎊👨‍👩‍👧🎉🎊👨‍👩‍👧🎉🎊👨‍👩‍👧🎉🎊👨‍👩‍👧",
                "BEGIN:VEVENT",
                "\"Quoted\" 'and' more",
                "x"
            })
    void whatever_the_event_is_called_arrives_as_it_was_written(String name) throws Exception {
        byte[] ics = calendars.published(TicketFaces.named(name));

        assertThat(value(entry(parse(ics)), Property.SUMMARY)).isEqualTo(name);
        for (String line : text(ics).split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
        assertThat(text(ics)).endsWith("\r\n").doesNotContainPattern("[^\r]\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Khan, Amina; \"Mina\" \\ N",
                "\u0622\u0645\u0646\u06C1 \u062E\u0627\u0646",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "BEGIN:VALARM"
            })
    void whoever_holds_the_ticket_is_named_as_she_wrote_it(String part) throws Exception {
        String holders = String.join(", ", Collections.nCopies(10, part.repeat(120 / part.length())));
        byte[] ics = calendars.published(TicketFaces.heldBy(holders));

        assertThat(value(entry(parse(ics)), Property.DESCRIPTION)).startsWith("Ticket for " + holders + "\n");
        for (String line : text(ics).split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
    }

    @Test
    void half_a_character_does_not_make_the_file_unreadable() throws Exception {
        byte[] ics = calendars.published(TicketFaces.heldBy("a\uD83Db"));
        assertThat(value(entry(parse(ics)), Property.DESCRIPTION)).startsWith("Ticket for a");
    }

    @Test
    void a_line_break_or_control_character_cannot_bring_in_a_property() throws Exception {
        byte[] ics = calendars.published(TicketFaces.named("A\r\nATTACH:https://example.org\u0000\u2028b"));

        assertThat(value(entry(parse(ics)), Property.SUMMARY)).startsWith("A, ATTACH:https://example.org");
        assertThat(entry(parse(ics)).getProperty(Property.ATTACH)).isEmpty();
    }

    @Test
    void neither_the_code_nor_a_link_is_in_a_file_that_people_pass_on() {
        String ics = text(calendars.published(TicketFaces.usual())).replace("\r\n ", "");

        assertThat(ics).doesNotContain(TicketFaces.CODE).doesNotContain("http");
    }

    private static Calendar parse(byte[] ics) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(ics));
    }

    private static VEvent entry(Calendar calendar) {
        return (VEvent) calendar.getComponent(Component.VEVENT).orElseThrow();
    }

    private static String value(VEvent entry, String property) {
        return value(entry.getProperty(property).orElseThrow());
    }

    private static String value(Property property) {
        return property.getValue();
    }

    private static Instant start(VEvent entry) {
        return Instant.from(entry.getDateTimeStart().getDate());
    }

    private static Instant end(VEvent entry) {
        return Instant.from(entry.getDateTimeEnd().getDate());
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
