package org.commonground.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.registration.SampleRegistrations.choosing;
import static org.commonground.registration.SampleRegistrations.form;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.accounts.Role;
import org.commonground.events.EventDetails;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.EventKind;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.places.VenueId;
import org.commonground.places.Venues;
import org.commonground.programme.DraftSession;
import org.commonground.programme.Placement;
import org.commonground.programme.Programmes;
import org.commonground.programme.SessionForm;
import org.commonground.programme.SessionId;
import org.commonground.programme.SessionKind;
import org.commonground.programme.SessionResult;
import org.commonground.registration.PersonalCalendars;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationDetails;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.RegistrationLinks;
import org.commonground.registration.Registrations;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Topic;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.OtherReader;
import org.commonground.testing.WholeApplication;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Calendars as a program that subscribes to them gets and reads them. */
@WholeApplication
@AutoConfigureMockMvc
class FeedsModuleTest {

    @Autowired
    MockMvc http;

    @Autowired
    Events events;

    @Autowired
    Venues venues;

    @Autowired
    Programmes programmes;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    PersonalCalendars personal;

    @Autowired
    SampleEvents samples;

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    MovableClock clock;

    VenueId venue;
    EventId event;

    @BeforeEach
    void anEvent() {
        venue = samples.venue();
        event = samples.published("Tea and talk", venue);
    }

    @Test
    void all_public_events_are_in_one_calendar_and_drafts_and_what_is_over_are_not() throws Exception {
        EventId draft = samples.create(samples.form("Nobody knows yet", venue));
        EventId over = samples.published(samples.form("Is over", venue)
                .withTime(LocalDateTime.of(2026, 8, 1, 10, 0), LocalDateTime.of(2026, 8, 1, 12, 0)));
        EventId off = samples.published("Called off", venue);
        As.role(Role.ORGANISER, () -> events.cancel(off));

        ICalendar calendar = OtherReader.read(fetched(FeedLinks.events(null, null)));

        VEvent entry = entry(calendar, event);
        assertThat(entry.getSummary().getValue()).isEqualTo("Tea and talk");
        assertThat(entry.getLocation().getValue()).isEqualTo("Sample Hall, 1 Sample Street, Birmingham B1 1AA");
        assertThat(entry.getDescription().getValue())
                .isEqualTo("A day together\nFinding it: Ring the bell\nAll about it: http://localhost:8080/events/"
                        + slug(event));
        assertThat(entry.getUrl().getValue()).isEqualTo("http://localhost:8080/events/" + slug(event));
        assertThat(OtherReader.local(entry.getDateStart())).isEqualTo("2027-10-10T09:30:00");
        assertThat(OtherReader.local(entry.getDateEnd())).isEqualTo("2027-10-10T16:30:00");
        assertThat(entry.getStatus().getValue()).isEqualTo(Status.CONFIRMED);
        VEvent cancelled = entry(calendar, off);
        assertThat(cancelled.getStatus().getValue()).isEqualTo(Status.CANCELLED);
        assertThat(cancelled.getSummary().getValue()).isEqualTo("Cancelled: Called off");
        assertThat(uids(calendar)).doesNotContain(uid(draft), uid(over));
        assertThat(calendar.getNames().getFirst().getValue()).isEqualTo("What’s on: Common Ground");
    }

    @Test
    void a_ward_and_a_topic_narrow_it_and_name_it() throws Exception {
        EventId other = samples.published(samples.form("On language", venue).withTopic(Topic.LANGUAGE));

        ICalendar narrowed = OtherReader.read(fetched(FeedLinks.events(SampleEvents.WARD, Topic.NEIGHBOURS)));

        assertThat(uids(narrowed)).contains(uid(event)).doesNotContain(uid(other));
        assertThat(narrowed.getNames().getFirst().getValue())
                .isEqualTo("What’s on in "
                        + venues.find(venue).orElseThrow().ward().name() + ": Neighbours and belonging");
        assertThat(new String(fetched("/calendar/events.ics?ward=E05011186"))).doesNotContain(uid(event));
        assertThat(new String(fetched("/calendar/events.ics?ward=&topic="))).contains("BEGIN:VEVENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ward=Aston",
                "ward=E05001118",
                "ward=E05011118&ward=E05011119",
                "topic=belonging",
                "topic=<script>alert(1)</script>",
                "topic=%00",
                "ward=' OR 1=1 --"
            })
    void a_filter_that_makes_no_sense_is_a_problem_that_says_which(String query) throws Exception {
        for (String accepted : List.of("*/*", "text/calendar", "text/html")) {
            http.perform(get("/calendar/events.ics?" + query).accept(accepted))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.status").value(400))
                    .andExpect(jsonPath("$.parameter").value(query.substring(0, query.indexOf('='))))
                    .andExpect(jsonPath("$.detail").isNotEmpty())
                    .andExpect(result ->
                            assertThat(result.getResponse().getContentType()).startsWith("application/problem+json"));
        }
    }

    @Test
    void a_program_that_has_the_calendar_already_is_sent_nothing() throws Exception {
        for (String path : List.of(
                FeedLinks.events(null, null),
                FeedLinks.event(slug(event)),
                RegistrationLinks.calendar(key(booked("again@feeds.example.org"))))) {
            MockHttpServletResponse first = response(path);
            String tag = first.getHeader("ETag");
            assertThat(tag).startsWith("W/\"");
            http.perform(get(path).header("If-None-Match", tag)).andExpect(status().isNotModified());
            http.perform(get(path).header("If-None-Match", "W/\"another\"")).andExpect(status().isOk());
            if (first.getHeader("Last-Modified") != null) {
                http.perform(get(path).header("If-Modified-Since", first.getHeader("Last-Modified")))
                        .andExpect(status().isNotModified());
            }
            clock.move(Duration.ofMinutes(1));
            rename("Tea and talk " + path.length());
            assertThat(response(path).getHeader("ETag")).as(path).isNotEqualTo(tag);
            http.perform(get(path).header("If-None-Match", tag)).andExpect(status().isOk());
        }
    }

    @Test
    void a_calendar_is_asked_for_without_a_session_and_kept_by_others_only_where_it_is_public() throws Exception {
        MockHttpServletResponse all = response(FeedLinks.events(null, null));
        assertThat(all.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(all.getHeader("Cache-Control")).contains("public").contains("max-age=300");
        assertThat(response(RegistrationLinks.calendar(key(booked("cache@feeds.example.org"))))
                        .getHeader("Cache-Control"))
                .contains("private")
                .contains("no-cache");
        http.perform(get(FeedLinks.events(null, null))).andExpect(cookie().doesNotExist("JSESSIONID"));
    }

    @Test
    void an_event_comes_with_the_sessions_of_its_released_programme_each_in_its_room() throws Exception {
        SessionId talk = session("A talk, with; commas", 10);
        release();
        session("Only in the draft", 12);

        ICalendar calendar = OtherReader.read(fetched(FeedLinks.event(slug(event))));

        assertThat(calendar.getEvents()).hasSize(2);
        VEvent session = calendar.getEvents().get(1);
        assertThat(session.getUid().getValue()).contains(talk.value().toString());
        assertThat(session.getSummary().getValue()).isEqualTo("A talk, with; commas");
        assertThat(session.getLocation().getValue())
                .isEqualTo("Large hall, Sample Hall, 1 Sample Street, Birmingham B1 1AA");
        assertThat(session.getDescription().getValue()).startsWith("Part of Tea and talk\nWith Amina Khan\n");
        assertThat(OtherReader.local(session.getDateStart())).isEqualTo("2027-10-10T10:00:00");
        assertThat(OtherReader.local(session.getDateEnd())).isEqualTo("2027-10-10T11:00:00");
    }

    @Test
    void an_entry_keeps_its_name_and_its_number_rises_with_each_change() throws Exception {
        SessionId talk = session("Talk", 10);
        release();
        String path = FeedLinks.event(slug(event));
        List<VEvent> before = OtherReader.read(fetched(path)).getEvents();

        move(talk, 14);
        release();
        List<VEvent> moved = OtherReader.read(fetched(path)).getEvents();
        assertThat(moved.get(1).getUid().getValue())
                .isEqualTo(before.get(1).getUid().getValue());
        assertThat(sequence(moved.get(1))).isGreaterThan(sequence(before.get(1)));
        assertThat(OtherReader.local(moved.get(1).getDateStart())).isEqualTo("2027-10-10T14:00:00");

        rename("Tea, talk and cake");
        List<VEvent> renamed = OtherReader.read(fetched(path)).getEvents();
        assertThat(sequence(renamed.getFirst())).isGreaterThan(sequence(moved.getFirst()));
        assertThat(renamed.getFirst().getUid().getValue())
                .isEqualTo(before.getFirst().getUid().getValue());

        As.role(Role.ORGANISER, () -> events.cancel(event));
        List<VEvent> cancelled = OtherReader.read(fetched(path)).getEvents();
        assertThat(cancelled)
                .allSatisfy(entry -> assertThat(entry.getStatus().getValue()).isEqualTo(Status.CANCELLED));
        assertThat(sequence(cancelled.get(1))).isGreaterThan(sequence(renamed.get(1)));
        assertThat(cancelled.getFirst().getDateTimeStamp().getValue())
                .isAfterOrEqualTo(before.getFirst().getDateTimeStamp().getValue());
    }

    @Test
    void a_draft_and_an_event_that_is_not_there_are_problems_also_for_an_organiser() throws Exception {
        EventId draft = samples.create(samples.form("Nobody knows it yet", venue));
        String slug =
                As.role(Role.ORGANISER, () -> events.find(draft)).orElseThrow().slug();
        for (String path : List.of(
                FeedLinks.event(slug),
                FeedLinks.event("no-such-event"),
                FeedLinks.event("x".repeat(5000)),
                RegistrationLinks.calendar("0".repeat(26)),
                RegistrationLinks.calendar("' OR 1=1 --"),
                RegistrationLinks.calendar("x".repeat(5000)))) {
            http.perform(get(path).accept("text/calendar"))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.status").value(404));
        }
    }

    @Test
    void ones_own_calendar_has_the_event_and_the_sessions_chosen_and_not_who_chose_them() throws Exception {
        SessionId chosen = session("Chosen", 10);
        SessionId other = session("Not chosen", 12);
        release();
        var chloe = new Person("Chloe Zhang", Set.of(AccessNeed.BSL), "Close to the front", Set.of(chosen));
        String token = token(List.of(chloe));
        String key = key(token);

        byte[] ics = fetched(RegistrationLinks.calendar(key));

        List<VEvent> entries = OtherReader.read(ics).getEvents();
        assertThat(entries)
                .extracting(entry -> entry.getSummary().getValue())
                .containsExactly("Tea and talk", "Chosen");
        assertThat(OtherReader.read(ics).getNames().getFirst().getValue()).isEqualTo("My choices: Tea and talk");
        RegistrationDetails details = registrations.find(token).orElseThrow();
        assertThat(OtherReader.unfolded(ics))
                .doesNotContain(token, key, "my-booking", "/calendar/my", "Chloe", "Zhang", "mine@feeds.example.org")
                .doesNotContain(
                        "British Sign Language",
                        "Close to the front",
                        other.value().toString())
                .doesNotContain(
                        details.places().getFirst().code().value(),
                        details.places().getFirst().spokenCode());
    }

    @Test
    void the_names_of_ones_own_entries_never_meet_those_of_the_public_calendars() throws Exception {
        SessionId chosen = session("Chosen by two", 10);
        release();
        String one = token(List.of(choosing("Amina", chosen)));
        String two = token(List.of(choosing("Ben", chosen)));
        List<String> all = Stream.of(
                        FeedLinks.event(slug(event)),
                        RegistrationLinks.calendar(key(one)),
                        RegistrationLinks.calendar(key(two)))
                .flatMap(path -> uids(OtherReader.read(fetched(path))).stream())
                .toList();
        assertThat(all).hasSize(6).doesNotHaveDuplicates();
        assertThat(uids(OtherReader.read(fetched(RegistrationLinks.calendar(key(one))))))
                .as("the entry that came by mail is the same")
                .contains(OtherReader.entry(registrations.calendar(one).orElseThrow())
                        .getUid()
                        .getValue());
    }

    @Test
    void ones_own_calendar_follows_a_session_that_is_moved_and_says_when_all_places_are_given_back() throws Exception {
        SessionId chosen = session("Moving", 10);
        release();
        String token = token(List.of(choosing("Amina", chosen), choosing("Ben")));
        String path = RegistrationLinks.calendar(key(token));
        List<VEvent> before = OtherReader.read(fetched(path)).getEvents();
        move(chosen, 15);
        release();
        List<VEvent> moved = OtherReader.read(fetched(path)).getEvents();
        assertThat(OtherReader.local(moved.get(1).getDateStart())).isEqualTo("2027-10-10T15:00:00");
        assertThat(sequence(moved.get(1))).isGreaterThan(sequence(before.get(1)));

        registrations.giveBack(
                token, registrations.find(token).orElseThrow().held().getFirst().id());
        assertThat(OtherReader.read(fetched(path)).getEvents())
                .as("Ben chose none")
                .hasSize(1);

        registrations.cancel(token);
        List<VEvent> cancelled = OtherReader.read(fetched(path)).getEvents();
        assertThat(cancelled).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.getStatus().getValue()).isEqualTo(Status.CANCELLED);
            assertThat(entry.getSummary().getValue()).startsWith("Cancelled: ");
            assertThat(sequence(entry)).isGreaterThan(sequence(moved.getFirst()));
        });
    }

    @Test
    void the_address_of_ones_own_calendar_is_made_once_and_a_new_one_ends_it() throws Exception {
        String token = booked("key@feeds.example.org");
        assertThat(personal.key(token)).isEmpty();
        String key = personal.open(token).orElseThrow();
        assertThat(key).matches("[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(personal.open(token)).as("a second tab").contains(key);
        assertThat(personal.key(token)).contains(key);

        String next = personal.replace(token).orElseThrow();

        http.perform(get(RegistrationLinks.calendar(key))).andExpect(status().isNotFound());
        http.perform(get(RegistrationLinks.calendar(next))).andExpect(status().isOk());
        assertThat(registrations.find(token))
                .as("the private link is another matter")
                .isPresent();
        assertThat(registrations.find(next)).isEmpty();
        assertThat(personal.open("no such link")).isEmpty();
        registrations.cancel(token);
        assertThat(personal.replace(token)).isEmpty();
        http.perform(get(RegistrationLinks.calendar(next))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Commas, semicolons; and \\ backslashes",
                "برمنگھم کی برادریوں کا سالانہ اجلاس",
                "🎉 Street party 👨‍👩‍👧",
                "<script>alert(1)</script>",
                "word word word word word word word word word word word word word word word word word word word word word"
            })
    void whatever_an_event_is_called_every_calendar_reads_it(String title) throws Exception {
        EventId named = samples.published(samples.form(title, venue)
                .withKind(EventKind.SUMMIT)
                .withTime(LocalDateTime.of(2027, 10, 30, 20, 0), LocalDateTime.of(2027, 10, 31, 4, 0)));
        VEvent inAll = entry(OtherReader.read(fetched(FeedLinks.events(null, null))), named);
        VEvent alone = OtherReader.entry(fetched(FeedLinks.event(slug(named))));
        for (VEvent entry : List.of(inAll, alone)) {
            assertThat(entry.getSummary().getValue()).isEqualTo(title);
            assertThat(OtherReader.local(entry.getDateStart())).isEqualTo("2027-10-30T20:00:00");
            assertThat(OtherReader.local(entry.getDateEnd())).isEqualTo("2027-10-31T04:00:00");
        }
    }

    @Test
    void the_database_is_read_as_often_for_many_events_as_for_one() throws Exception {
        long one = statements();
        for (int i = 0; i < 8; i++) {
            samples.published("Event " + i, samples.venue());
        }
        assertThat(statements()).isEqualTo(one).isLessThanOrEqualTo(5);
    }

    @Test
    void the_calendars_are_described() throws Exception {
        http.perform(get("/api/openapi"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/calendar/events.ics'].get.parameters.length()")
                        .value(2))
                .andExpect(jsonPath("$.paths['/calendar/my/{key}.ics'].get.summary")
                        .isNotEmpty());
    }

    private long statements() throws Exception {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        try {
            fetched(FeedLinks.events(null, null));
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private MockHttpServletResponse response(String path) {
        try {
            MockHttpServletResponse response =
                    http.perform(get(path)).andReturn().getResponse();
            assertThat(response.getStatus()).isEqualTo(200);
            return response;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private byte[] fetched(String path) {
        return response(path).getContentAsByteArray();
    }

    private static VEvent entry(ICalendar calendar, EventId event) {
        return calendar.getEvents().stream()
                .filter(entry -> entry.getUid().getValue().equals(uid(event)))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> uids(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(entry -> entry.getUid().getValue())
                .collect(Collectors.toSet());
    }

    private static String uid(EventId event) {
        return event.value() + "@common-ground";
    }

    private static int sequence(VEvent entry) {
        return entry.getSequence().getValue();
    }

    private String slug(EventId id) {
        return events.find(id).orElseThrow().slug();
    }

    private void rename(String title) {
        As.role(Role.ORGANISER, () -> {
            EventDetails now = events.find(event).orElseThrow();
            EventForm form = samples.form(title, venue);
            events.change(event, now.version(), form);
        });
    }

    private SessionId session(String title, int hour) {
        return As.role(Role.ORGANISER, () -> {
            var form = new SessionForm(
                    title, "What it is about", SessionKind.WORKSHOP, placement(hour), null, "Amina Khan", 10);
            return ((SessionResult.Saved) programmes.add(event, form))
                    .session()
                    .session()
                    .id();
        });
    }

    private void move(SessionId session, int hour) {
        As.role(Role.ORGANISER, () -> {
            DraftSession draft = programmes.draft(event).orElseThrow().sessions().stream()
                    .filter(candidate -> candidate.session().id().equals(session))
                    .findFirst()
                    .orElseThrow();
            programmes.move(session, draft.version(), placement(hour));
        });
    }

    private Placement placement(int hour) {
        return new Placement(
                venues.find(venue).orElseThrow().rooms().getFirst().id(), LocalDateTime.of(2027, 10, 10, hour, 0), 60);
    }

    private void release() {
        As.role(Role.ORGANISER, () -> programmes.release(event, ""));
    }

    private String booked(String email) {
        return ((Registered) As.thePublic(() -> registering.book(event, form(email, "Amina")))).manageToken();
    }

    private String token(List<Person> people) {
        return ((Registered) As.thePublic(() -> registering.book(event, form("mine@feeds.example.org", people))))
                .manageToken();
    }

    private String key(String token) {
        return personal.open(token).orElseThrow();
    }
}
