package org.commonground.demonstration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.accounts.AccountForm;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.Accounts;
import org.commonground.accounts.Role;
import org.commonground.accounts.RunAs;
import org.commonground.accounts.SaveAccountResult;
import org.commonground.accounts.SignIn;
import org.commonground.checkin.Doors;
import org.commonground.checkin.PairResult;
import org.commonground.checkin.Presentation;
import org.commonground.checkin.ScanAnswer.Admitted;
import org.commonground.checkin.Scanning;
import org.commonground.consultation.Answers;
import org.commonground.consultation.Consultations;
import org.commonground.demonstration.Items.State;
import org.commonground.demonstration.RemoveResult.NobodyLeft;
import org.commonground.demonstration.RemoveResult.NothingThere;
import org.commonground.demonstration.RemoveResult.Removed;
import org.commonground.events.EventFilter;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.EventKind;
import org.commonground.events.EventSummary;
import org.commonground.events.Events;
import org.commonground.events.SaveEventResult;
import org.commonground.events.copying.CopyForm;
import org.commonground.events.copying.CopyResult.Copied;
import org.commonground.events.copying.Copying;
import org.commonground.events.copying.PartOffer;
import org.commonground.library.CaseStudies;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.Moderation;
import org.commonground.library.Question;
import org.commonground.library.StoryState;
import org.commonground.library.SubmitResult;
import org.commonground.library.Writing;
import org.commonground.network.OrganisationId;
import org.commonground.network.Organisations;
import org.commonground.places.SaveVenueResult;
import org.commonground.places.VenueForm;
import org.commonground.places.VenueForm.RoomForm;
import org.commonground.places.VenueId;
import org.commonground.places.Venues;
import org.commonground.places.WardCode;
import org.commonground.programme.Programmes;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.Registrations;
import org.commonground.registration.SampleRegistrations;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Topic;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** Each test begins with the demonstration there and leaves it there. */
@WithDemonstration
class DemonstrationModuleTest {

    @Autowired
    Demonstration demonstration;

    @Autowired
    Items items;

    @Autowired
    Accounts accounts;

    @Autowired
    Events events;

    @Autowired
    Programmes programmes;

    @Autowired
    Copying copying;

    @Autowired
    Organisations organisations;

    @Autowired
    Venues venues;

    @Autowired
    Writing writing;

    @Autowired
    CaseStudies caseStudies;

    @Autowired
    Moderation moderation;

    @Autowired
    Consultations consultations;

    @Autowired
    Answers answers;

    @Autowired
    Doors doors;

    @Autowired
    Impersonation impersonation;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    Scanning scanning;

    @Autowired
    SignIn signIn;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void bring_it_back() {
        if (!demonstration.isPresent()) {
            items.become(State.NONE);
            As.role(Role.ADMINISTRATOR, demonstration::make);
        }
    }

    @Test
    void the_first_start_tells_a_whole_city_year() {
        assertThat(demonstration.isPresent()).isTrue();
        assertThat(As.role(Role.ADMINISTRATOR, demonstration::counts))
                .containsEntry(Kind.ACCOUNT, 7)
                .containsEntry(Kind.VENUE, 11)
                .containsEntry(Kind.ORGANISATION, 60)
                .containsEntry(Kind.SUMMIT, 1)
                .containsEntry(Kind.LOCAL_EVENT, 13)
                .containsEntry(Kind.CASE_STUDY, 17)
                .containsEntry(Kind.CONSULTATION, 1)
                .hasSize(Kind.values().length);
        List<EventSummary> toCome = events.upcoming(EventFilter.ALL);
        assertThat(toCome).hasSize(12);
        assertThat(events.earlier(EventFilter.ALL, 10)).hasSize(2);
        EventSummary summit = toCome.stream()
                .filter(event -> event.kind() == EventKind.SUMMIT)
                .findFirst()
                .orElseThrow();
        assertThat(programmes.released(summit.id()).orElseThrow().sessions()).hasSize(24);
        assertThat(As.role(Role.ORGANISER, () -> programmes.draft(summit.id()).orElseThrow())
                        .warnings())
                .isEmpty();
        assertThat(caseStudies.count()).isEqualTo(15);
        assertThat(As.role(Role.MODERATOR, () -> moderation.in(StoryState.SUBMITTED)))
                .hasSize(1);
        assertThat(consultations.open()).isPresent();
        assertThat(rowsOf("consultation_contribution")).isEqualTo(27);
        assertThat(rowsOf("consultation_theme")).isEqualTo(6);
        assertThat(answers.published())
                .hasSize(3)
                .anySatisfy(answer -> assertThat(answer.commitment()).isNotNull());
    }

    @Test
    void the_steward_is_given_a_door_that_is_open_today() {
        var steward = demonstration.people().stream()
                .filter(person -> person.role() == Role.STEWARD)
                .findFirst()
                .orElseThrow();
        var welcome = demonstration.enter(steward, new MockHttpServletRequest()).orElseThrow();
        assertThat(welcome.returnPath()).startsWith("/door#pair=");
        String code = welcome.returnPath().substring("/door#pair=".length());
        assertThat(doors.pair(code, "test"))
                .isInstanceOfSatisfying(
                        PairResult.Paired.class,
                        paired -> assertThat(paired.door()).isNotNull());
    }

    @Test
    void it_is_made_only_once() {
        Map<String, Long> before = rows();
        assertThat(As.role(Role.ADMINISTRATOR, demonstration::make)).isFalse();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void it_is_removed_whole_and_never_comes_back() {
        As.role(Role.ADMINISTRATOR, demonstration::remove);
        items.become(State.NONE);
        Map<String, Long> before = rows();
        assertThat(As.role(Role.ADMINISTRATOR, demonstration::make)).isTrue();
        assertThat(rows()).isNotEqualTo(before);
        assertThat(As.role(Role.ADMINISTRATOR, demonstration::remove)).isEqualTo(new Removed());
        assertThat(rows()).isEqualTo(before);
        assertThat(As.role(Role.ADMINISTRATOR, demonstration::make)).isFalse();
        assertThat(As.role(Role.ADMINISTRATOR, demonstration::remove)).isEqualTo(new NothingThere());
        assertThat(demonstration.people()).isEmpty();
    }

    @Test
    void nothing_is_left_of_what_visitors_did_in_it() {
        As.role(Role.ADMINISTRATOR, demonstration::remove);
        items.become(State.NONE);
        Map<String, Long> before = rows();
        As.role(Role.ADMINISTRATOR, demonstration::make);
        EventId today = events.upcoming(EventFilter.ALL).getFirst().id();
        String code = book(today, "visitor@example.com");
        arriveAndAreAsked(today, code);
        sendAStory();
        askForALink("gurdip@example.org");
        assertThat(lettersTo("visitor@example.com"))
                .as("the ticket and the survey's link")
                .isEqualTo(2);
        assertThat(lettersTo("gurdip@example.org"))
                .as("thanks for the story, and the link")
                .isEqualTo(2);

        assertThat(As.role(Role.ADMINISTRATOR, demonstration::remove)).isEqualTo(new Removed());

        assertThat(rows()).isEqualTo(before);
        assertThat(sql.sql("SELECT email FROM accounts_account UNION SELECT email FROM accounts_sign_in_request")
                        .query(String.class)
                        .list())
                .noneMatch(email -> email.endsWith("@example.org"));
    }

    @Test
    void letters_about_anything_else_stay() {
        askForALink("somebody-real@example.com");
        As.role(Role.ADMINISTRATOR, demonstration::remove);
        assertThat(lettersTo("somebody-real@example.com")).isEqualTo(1);
        sql.sql("DELETE FROM mail_letter").update();
        sql.sql("DELETE FROM accounts_sign_in_request").update();
    }

    private String book(EventId event, String address) {
        return As.thePublic(() -> {
            var booked = (Registered) registering.book(event, SampleRegistrations.form(address, "A Visitor"));
            return registrations
                    .find(booked.manageToken())
                    .orElseThrow()
                    .places()
                    .getFirst()
                    .code()
                    .value();
        });
    }

    private void arriveAndAreAsked(EventId event, String code) {
        var link = As.role(
                Role.ORGANISER, () -> doors.link(doors.of(event).getFirst().id(), "A phone"));
        String phone = As.thePublic(() -> ((PairResult.Paired) doors.pair(link.code(), "a phone")).token());
        var scan = new Presentation(UUID.randomUUID(), code, clock.instant());
        assertThat(As.thePublic(() -> scanning.present(doors.paired(phone).orElseThrow(), List.of(scan))))
                .hasOnlyElementsOfType(Admitted.class);
        As.role(Role.ORGANISER, () -> events.close(event));
    }

    private void sendAStory() {
        RunAs.system(() -> impersonation.as(person(Role.AUTHOR), () -> {
            CaseStudyDetails story = writing.mine().stream()
                    .filter(mine -> mine.state().isWithAuthor())
                    .findFirst()
                    .orElseThrow();
            writing.answer(story.id(), Question.CHANGED, "", "They come every week.");
            writing.answer(story.id(), Question.HOW_WE_KNOW, "", "We count.");
            int version = writing.find(story.id()).orElseThrow().version();
            assertThat(writing.submit(story.id(), version)).isEqualTo(new SubmitResult.Submitted());
        }));
    }

    private void askForALink(String address) {
        As.thePublic(() ->
                signIn.requestLink(new EmailAddress(address), "a browser", "192.0.2.9", "/staff/stories", Locale.UK));
    }

    private long lettersTo(String address) {
        return sql.sql("SELECT COUNT(*) FROM mail_letter WHERE recipient = ?")
                .param(address)
                .query(Long.class)
                .single();
    }

    @Test
    void what_was_really_made_meanwhile_stays() {
        EventId real = As.role(Role.ADMINISTRATOR, this::makeRealEvent);
        var person = new AccountForm("real@example.com", "A Real Colleague", Set.of(Role.ORGANISER), true);
        As.role(Role.ADMINISTRATOR, () -> accounts.add(person));
        As.role(Role.ADMINISTRATOR, demonstration::remove);
        assertThat(events.find(real)).isPresent();
        assertThat(events.upcoming(EventFilter.ALL))
                .extracting(EventSummary::id)
                .containsExactly(real);
        assertThat(venues.all()).hasSize(1);
        assertThat(organisations.all()).isEmpty();
        assertThat(As.role(Role.ADMINISTRATOR, accounts::all))
                .extracting(account -> account.name())
                .contains("A Real Colleague");
        As.role(Role.ADMINISTRATOR, () -> events.remove(List.of(real)));
        As.role(
                Role.ADMINISTRATOR,
                () -> venues.remove(List.of(venues.all().getFirst().id())));
    }

    @Test
    void a_real_event_keeps_the_venue_and_the_organiser_that_it_borrowed() {
        EventSummary borrowed = events.upcoming(EventFilter.ALL).stream()
                .filter(event -> event.kind() == EventKind.LOCAL)
                .findFirst()
                .orElseThrow();
        var details = events.find(borrowed.id()).orElseThrow();
        EventId real = As.role(
                Role.ORGANISER,
                () -> create(
                        details.venue().id(),
                        requireNonNull(details.organiser()).id()));
        As.role(Role.ADMINISTRATOR, demonstration::remove);
        var kept = events.find(real).orElseThrow();
        assertThat(kept.venue()).isEqualTo(details.venue());
        assertThat(kept.organiser()).isEqualTo(details.organiser());
        assertThat(venues.all()).hasSize(1);
        assertThat(organisations.all()).hasSize(1);
        As.role(Role.ADMINISTRATOR, () -> {
            events.remove(List.of(real));
            venues.remove(List.of(details.venue().id()));
            organisations.remove(List.of(requireNonNull(kept.organiser()).id()));
        });
    }

    @Test
    void a_copy_of_its_summit_is_the_organisers_own_and_keeps_venue_programme_and_doors() {
        EventSummary summit = events.upcoming(EventFilter.ALL).stream()
                .filter(event -> event.kind() == EventKind.SUMMIT)
                .findFirst()
                .orElseThrow();
        EventId copy = As.role(Role.ORGANISER, () -> copyOf(summit));
        As.role(Role.ADMINISTRATOR, demonstration::remove);
        As.role(Role.ORGANISER, () -> {
            assertThat(events.all()).extracting(EventSummary::id).containsExactly(copy);
            assertThat(events.find(copy).orElseThrow().venue().name()).isEqualTo(summit.venueName());
            assertThat(programmes.draft(copy).orElseThrow().sessions()).hasSize(24);
            assertThat(programmes.draft(copy).orElseThrow().warnings()).isEmpty();
            assertThat(doors.of(copy)).hasSize(1);
        });
        assertThat(venues.all()).hasSize(1);
        As.role(Role.ADMINISTRATOR, () -> {
            events.remove(List.of(copy));
            venues.remove(List.of(venues.all().getFirst().id()));
        });
        assertThat(rowsOf("programme_session")).isZero();
        assertThat(rowsOf("checkin_door")).isZero();
    }

    private EventId copyOf(EventSummary event) {
        Set<String> all = copying.parts(event.id(), Locale.UK).stream()
                .map(PartOffer::labelKey)
                .collect(Collectors.toSet());
        LocalDateTime start = LocalDateTime.ofInstant(event.time().start(), event.zone());
        var form = new CopyForm(EventId.random(), "Next year", start.plusWeeks(52), all, Locale.UK);
        return ((Copied) copying.copy(event.id(), form)).copy();
    }

    @Test
    void a_story_that_a_visitor_wrote_as_one_of_its_people_goes_with_it() {
        var author = person(Role.AUTHOR);
        RunAs.system(() -> impersonation.as(author, () -> writing.begin("Just trying", "en")));
        assertThat(rowsOf("library_case_study")).isEqualTo(18);
        As.role(Role.ADMINISTRATOR, demonstration::remove);
        assertThat(rowsOf("library_case_study")).isZero();
    }

    @Test
    void a_visitor_on_this_machine_becomes_one_of_its_people() {
        var analyst = demonstration.people().stream()
                .filter(person -> person.role() == Role.ANALYST)
                .findFirst()
                .orElseThrow();
        var here = new MockHttpServletRequest();
        assertThat(demonstration.enter(analyst, here)).hasValueSatisfying(welcome -> {
            assertThat(welcome.authentication().getAuthorities())
                    .extracting("authority")
                    .containsExactlyInAnyOrder("ROLE_ANALYST", "ROLE_AUTHOR");
            assertThat(welcome.returnPath()).startsWith("/staff/consultations/");
        });
        var elsewhere = new MockHttpServletRequest();
        elsewhere.setRemoteAddr("192.0.2.7");
        assertThat(demonstration.enter(analyst, elsewhere)).isEmpty();
        var colleague = new DemonstrationPerson(Role.ADMINISTRATOR, "Somebody Real");
        assertThat(demonstration.enter(colleague, here)).isEmpty();
        As.role(Role.ADMINISTRATOR, demonstration::remove);
        assertThat(demonstration.enter(analyst, here)).isEmpty();
    }

    @Test
    void it_is_not_removed_where_nobody_could_ever_administer_again() {
        var form = new AccountForm("gone@example.com", "A Gone Administrator", Set.of(Role.ADMINISTRATOR), true);
        var gone = As.role(Role.ADMINISTRATOR, () -> ((SaveAccountResult.Saved) accounts.add(form)).id());
        sql.sql("UPDATE accounts_account SET last_sign_in_at = NOW(), active = FALSE WHERE email = 'gone@example.com'")
                .update();
        // Nor is there a first administrator, whom another test may have made.
        String first = "WHERE email = 'administrator@common-ground.example'";
        sql.sql("UPDATE accounts_account SET active = FALSE " + first).update();
        assertThat(As.role(Role.ADMINISTRATOR, demonstration::remove)).isEqualTo(new NobodyLeft());
        assertThat(demonstration.isPresent()).isTrue();
        sql.sql("UPDATE accounts_account SET active = TRUE " + first).update();
        As.role(Role.ADMINISTRATOR, () -> accounts.remove(List.of(gone)));
    }

    @Test
    void the_summit_is_on_a_second_saturday_four_to_nine_weeks_ahead() {
        for (LocalDate today = LocalDate.of(2026, 1, 1); today.getYear() < 2028; today = today.plusDays(1)) {
            LocalDate date = SummitChapter.date(today);
            assertThat(date.getDayOfWeek()).isEqualTo(java.time.DayOfWeek.SATURDAY);
            assertThat(date.getDayOfMonth()).isBetween(8, 14);
            assertThat(date).isBetween(today.plusWeeks(4), today.plusWeeks(9));
        }
    }

    @Test
    void no_local_event_falls_on_the_summit_or_into_the_days_of_christmas() {
        List<LocalEventsChapter.LocalEvent> events =
                new Content().list("events.yaml", LocalEventsChapter.LocalEvent.class);
        for (LocalDate today = LocalDate.of(2026, 1, 1); today.getYear() < 2028; today = today.plusDays(1)) {
            for (LocalEventsChapter.LocalEvent event : events) {
                LocalDate date = event.date(today);
                if (event.weekday() == null) {
                    assertThat(date).isEqualTo(today.plusDays(event.day()));
                    continue;
                }
                assertThat(date.isBefore(today)).isEqualTo(event.day() < 0);
                assertThat(date.getDayOfWeek()).isEqualTo(event.weekday());
                assertThat(date).isNotEqualTo(SummitChapter.date(today));
                assertThat(date.toString()).doesNotContainPattern("-12-(2[4-9]|3.)|-01-01");
            }
        }
    }

    private EventId makeRealEvent() {
        var hall = new VenueForm(
                "A real hall",
                "Somewhere",
                new WardCode("E05011118"),
                "",
                List.of(new RoomForm(null, "Hall", 50, true, true)));
        var venue = ((SaveVenueResult.Saved) venues.add(hall)).id();
        return create(venue, null);
    }

    private EventId create(VenueId venue, @Nullable OrganisationId organiser) {
        var form = new EventForm(
                EventKind.LOCAL,
                "A real event",
                "It takes place.",
                "It really does.",
                LocalDateTime.of(2026, 10, 1, 18, 0),
                LocalDateTime.of(2026, 10, 1, 20, 0),
                EventForm.CITY,
                venue,
                40,
                Topic.NEIGHBOURS,
                Set.of(),
                organiser);
        EventId id = ((SaveEventResult.Saved) events.create(form)).id();
        events.publish(id);
        return id;
    }

    private AccountId person(Role role) {
        return As.role(Role.ADMINISTRATOR, accounts::all).stream()
                .filter(account -> account.roles().equals(Set.of(role))
                        && account.email().value().endsWith("@example.org"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long rowsOf(String table) {
        return sql.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    /** The rows of every table that does not belong to the machinery, except that a sign-in link may have been made ready. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new HashMap<>();
        sql
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")
                .query(String.class)
                .list()
                .stream()
                .map(String::toLowerCase)
                .filter(table -> !table.startsWith("jobs_") && !table.startsWith("accounts_"))
                .forEach(table -> rows.put(
                        table,
                        sql.sql("SELECT COUNT(*) FROM " + table)
                                .query(Long.class)
                                .single()));
        return rows;
    }
}
