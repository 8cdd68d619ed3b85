package org.commonground.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.registration.SampleRegistrations.choosing;
import static org.commonground.registration.SampleRegistrations.form;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonground.accounts.Role;
import org.commonground.events.EventDetails;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.events.SaveEventResult;
import org.commonground.mail.LetterDetails;
import org.commonground.mail.Outbox;
import org.commonground.places.SaveVenueResult;
import org.commonground.places.Venue;
import org.commonground.places.VenueForm;
import org.commonground.places.VenueForm.RoomForm;
import org.commonground.places.VenueId;
import org.commonground.places.Venues;
import org.commonground.programme.DraftSession;
import org.commonground.programme.Placement;
import org.commonground.programme.Programmes;
import org.commonground.programme.SessionForm;
import org.commonground.programme.SessionId;
import org.commonground.programme.SessionKind;
import org.commonground.programme.SessionResult;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.testing.As;
import org.commonground.testing.AtOnce;
import org.commonground.testing.MovableClock;
import org.commonground.testing.OtherReader;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class EventNewsModuleTest {

    private static final Duration QUIET = Duration.ofMinutes(10);

    @Autowired
    EventNews news;

    @Autowired
    NewsTelling telling;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    Events events;

    @Autowired
    Venues venues;

    @Autowired
    Programmes programmes;

    @Autowired
    Outbox outbox;

    @Autowired
    SampleEvents samples;

    @Autowired
    PlatformTransactionManager transactions;

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
    void who_holds_places_is_told_once_what_was_and_what_is_now() {
        String token = booked("moved@eventnews.example.org", "Amina", "Ben");
        int before = sequence(token);
        String uid = uid(token);
        change(form -> form.withTime(LocalDateTime.of(2027, 10, 11, 14, 0), LocalDateTime.of(2027, 10, 11, 17, 0)));
        telling.tellWhatIsDue();
        assertThat(letters("moved@eventnews.example.org"))
                .as("not before it was left alone")
                .hasSize(1);

        clock.move(QUIET);
        telling.tellWhatIsDue();
        telling.tellWhatIsDue();

        assertThat(letters("moved@eventnews.example.org")).hasSize(2);
        LetterDetails letter = letters("moved@eventnews.example.org").getFirst();
        assertThat(letter.summary().subject()).isEqualTo("New time: Tea and talk");
        assertThat(letter.plain())
                .contains("Hello Amina,")
                .contains("When, until now: Sunday, 10 October 2027, 09:30 to 16:30")
                .contains("When, from now on: Monday, 11 October 2027, 14:00 to 17:00")
                .contains("Your 2 places stay yours")
                .contains("TICKET FOR BEN")
                .doesNotContain("Where, until now", "my-booking", token);
        assertThat(letter.files())
                .extracting(LetterDetails.File::name)
                .containsExactly("ticket-1.png", "ticket-2.png", "ticket.pdf", "event.ics");
        var entry = OtherReader.entry(letter.files().getLast().content());
        assertThat(entry.getUid().getValue()).isEqualTo(uid);
        assertThat(entry.getSequence().getValue()).isGreaterThan(before);
        assertThat(OtherReader.local(entry.getDateStart())).isEqualTo("2027-10-11T14:00:00");
        assertThat(registrations.find(token)).as("the link that people have").isPresent();
    }

    @Test
    void several_changes_are_gathered_into_one_letter_that_compares_the_first_with_the_last() {
        booked("gathered@eventnews.example.org", "Amina");
        change(form -> form.withTitle("Tea"));
        clock.move(QUIET.minusSeconds(1));
        change(form -> form.withTitle("Tea, talk and cake"));
        clock.move(QUIET.minusSeconds(1));
        telling.tellWhatIsDue();
        assertThat(letters("gathered@eventnews.example.org"))
                .as("each change starts the quiet time anew")
                .hasSize(1);

        clock.move(Duration.ofSeconds(1));
        telling.tellWhatIsDue();

        assertThat(letters("gathered@eventnews.example.org").getFirst().plain())
                .contains("Event, until now: Tea and talk", "Event, from now on: Tea, talk and cake");
        assertThat(letters("gathered@eventnews.example.org")).hasSize(2);
    }

    @Test
    void what_is_changed_and_changed_back_is_told_to_nobody() {
        booked("back-again@eventnews.example.org", "Amina");
        change(form -> form.withTitle("Something else"));
        assertThat(pending()).isPresent();
        change(form -> form.withTitle("Tea and talk"));
        assertThat(pending()).isEmpty();
        clock.move(QUIET);
        telling.tellWhatIsDue();
        assertThat(letters("back-again@eventnews.example.org")).hasSize(1);
    }

    @Test
    void capacity_and_description_are_nobodys_news() {
        booked("small@eventnews.example.org", "Amina");
        change(form -> form.withCapacity(150));
        assertThat(pending()).isEmpty();
    }

    @Test
    void another_address_of_the_venue_is_news_of_each_event_there() {
        String token = booked("venue@eventnews.example.org", "Amina");
        int before = sequence(token);
        Venue old = venues.find(venue).orElseThrow();
        changeVenue(new VenueForm(
                "Sample Hall", "2 Other Street\nB2 2BB", old.ward().code(), "Ring twice", rooms(old)));
        assertThat(sequence(token)).isGreaterThan(before);
        clock.move(QUIET);
        telling.tellWhatIsDue();
        LetterDetails letter = letters("venue@eventnews.example.org").getFirst();
        assertThat(letter.summary().subject()).isEqualTo("New place: Tea and talk");
        assertThat(letter.plain())
                .contains("Where, until now: Sample Hall, 1 Sample Street, Birmingham B1 1AA")
                .contains("Where, from now on: Sample Hall, 2 Other Street, B2 2BB")
                .contains("Finding it, until now: Ring the bell")
                .contains("Finding it, from now on: Ring twice");
    }

    @Test
    void a_venue_that_only_gets_another_room_moves_nobody() {
        String token = booked("room@eventnews.example.org", "Amina");
        int before = sequence(token);
        Venue old = venues.find(venue).orElseThrow();
        List<RoomForm> rooms = new java.util.ArrayList<>(rooms(old));
        rooms.add(new RoomForm(null, "Garden", 30, true, false));
        changeVenue(new VenueForm(old.name(), old.address(), old.ward().code(), old.directions(), rooms));
        assertThat(sequence(token)).isEqualTo(before);
        assertThat(pending()).isEmpty();
    }

    @Test
    void the_organiser_knows_how_many_and_when_and_can_tell_them_at_once() {
        booked("now-one@eventnews.example.org", "Amina", "Ben");
        booked("now-two@eventnews.example.org", "Chloe");
        registrations.cancel(booked("now-three@eventnews.example.org", "Dev"));
        change(form -> form.withTitle("Tea, talk and cake"));
        assertThat(pending()).contains(new PendingNews(2, 0, clock.instant().plus(QUIET)));

        assertThat(tellNow()).isEqualTo(2);
        assertThat(tellNow()).isZero();

        assertThat(pending()).isEmpty();
        assertThat(letters("now-one@eventnews.example.org")).hasSize(2);
        assertThat(letters("now-two@eventnews.example.org")).hasSize(2);
        assertThat(letters("now-three@eventnews.example.org")).hasSize(2).noneMatch(this::isNews);
        clock.move(QUIET);
        telling.tellWhatIsDue();
        assertThat(letters("now-two@eventnews.example.org")).hasSize(2);
    }

    @Test
    void what_changes_later_is_told_in_a_letter_of_its_own() {
        booked("later@eventnews.example.org", "Amina");
        change(form -> form.withTitle("Second title"));
        tellNow();
        clock.move(Duration.ofSeconds(1));
        change(form -> form.withTitle("Third title"));
        tellNow();
        assertThat(letters("later@eventnews.example.org")).hasSize(3);
        assertThat(letters("later@eventnews.example.org").getFirst().plain())
                .contains("Event, until now: Second title", "Event, from now on: Third title");
    }

    @Test
    void two_nodes_that_tell_at_the_same_moment_write_one_letter() throws Exception {
        booked("nodes@eventnews.example.org", "Amina");
        change(form -> form.withTitle("On two nodes"));
        clock.move(QUIET);
        AtOnce.both(
                () -> {
                    telling.tellWhatIsDue();
                    return true;
                },
                () -> {
                    telling.tellWhatIsDue();
                    return true;
                });
        assertThat(letters("nodes@eventnews.example.org")).hasSize(2);
    }

    @Test
    void a_node_that_dies_while_it_tells_has_told_nobody_and_the_next_one_tells_all() {
        booked("dies@eventnews.example.org", "Amina");
        change(form -> form.withTitle("It died"));
        clock.move(QUIET);
        new TransactionTemplate(transactions).executeWithoutResult(dying -> {
            telling.tellWhatIsDue();
            dying.setRollbackOnly();
        });
        assertThat(letters("dies@eventnews.example.org")).hasSize(1);
        telling.tellWhatIsDue();
        assertThat(letters("dies@eventnews.example.org")).hasSize(2);
    }

    @Test
    void a_change_that_comes_while_another_is_told_is_told_too() throws Exception {
        booked("between@eventnews.example.org", "Amina");
        change(form -> form.withTitle("First change"));
        clock.move(QUIET);
        AtOnce.both(
                () -> {
                    telling.tellWhatIsDue();
                    return true;
                },
                () -> {
                    change(form -> form.withTitle("Second change"));
                    return true;
                });
        clock.move(QUIET);
        telling.tellWhatIsDue();
        assertThat(letters("between@eventnews.example.org").getFirst().plain())
                .contains("Event, from now on: Second change");
    }

    @Test
    void nobody_is_told_of_an_event_that_is_called_off_or_over() {
        booked("off@eventnews.example.org", "Amina");
        change(form -> form.withTitle("Soon called off"));
        As.role(Role.ORGANISER, () -> events.cancel(event));
        clock.move(QUIET);
        telling.tellWhatIsDue();
        assertThat(letters("off@eventnews.example.org")).hasSize(2).noneMatch(this::isNews);

        event = samples.published("Soon closed", venue);
        booked("closed@eventnews.example.org", "Ben");
        change(form -> form.withTitle("Closed"));
        As.role(Role.ORGANISER, () -> events.close(event));
        clock.move(QUIET);
        telling.tellWhatIsDue();
        assertThat(pending()).isEmpty();
        assertThat(letters("closed@eventnews.example.org")).hasSize(1);
    }

    @Test
    void who_chose_a_session_that_is_moved_or_dropped_by_a_release_is_told_and_nobody_else() {
        SessionId moved = session("Moved", 10);
        SessionId dropped = session("Dropped", 12);
        SessionId stays = session("Stays", 14);
        release();
        String one = choosingAt("chose-both@eventnews.example.org", moved, dropped);
        choosingAt("chose-other@eventnews.example.org", stays);
        clock.move(QUIET);
        telling.tellWhatIsDue();
        int before = sequence(one);

        As.role(Role.ORGANISER, () -> {
            DraftSession draft = draft(moved);
            programmes.move(moved, draft.version(), new Placement(room(1), LocalDateTime.of(2027, 10, 10, 15, 0), 60));
            programmes.remove(dropped, draft(dropped).version());
        });
        assertThat(pending()).as("a draft is nobody's news").isEmpty();
        release();
        assertThat(pending())
                .hasValueSatisfying(waiting -> assertThat(waiting.letters()).isEqualTo(1));
        assertThat(sequence(one)).isGreaterThan(before);
        clock.move(QUIET);
        telling.tellWhatIsDue();

        LetterDetails letter = letters("chose-both@eventnews.example.org").getFirst();
        assertThat(letter.summary().subject()).isEqualTo("Your sessions have changed: Tea and talk");
        assertThat(letter.plain())
                .contains(
                        "“Moved”. Until now: 10 Oct 2027, 10:00, Large hall. From now on: 10 Oct 2027, 15:00, Small room.")
                .contains("“Dropped” does not take place.")
                .contains("15:00 to 16:00: Moved (Small room)")
                .doesNotContain("until now:");
        assertThat(OtherReader.entry(letter.files().getLast().content())
                        .getDescription()
                        .getValue())
                .contains("15:00 to 16:00: Moved (Small room)");
        assertThat(letters("chose-other@eventnews.example.org")).hasSize(1);
    }

    @Test
    void hostile_words_in_what_changed_stay_words() {
        booked("hostile@eventnews.example.org", "Amina");
        change(form -> form.withTitle("<script>alert(1)</script> \uD83C\uDF89 {0} '"));
        tellNow();
        assertThat(letters("hostile@eventnews.example.org").getFirst().plain())
                .contains("Event, from now on: <script>alert(1)</script> \uD83C\uDF89 {0} '");
    }

    @Test
    void nothing_is_kept_of_an_event_that_is_removed() {
        booked("removed-news@eventnews.example.org", "Amina");
        change(form -> form.withTitle("Removed"));
        As.role(Role.ADMINISTRATOR, () -> events.remove(List.of(event)));
        clock.move(QUIET);
        telling.tellWhatIsDue();
        assertThat(letters("removed-news@eventnews.example.org")).isEmpty();
    }

    private boolean isNews(LetterDetails letter) {
        return letter.plain() != null && letter.plain().contains("until now");
    }

    private Optional<PendingNews> pending() {
        return As.role(Role.ORGANISER, () -> news.pending(event));
    }

    private int tellNow() {
        return As.role(Role.ORGANISER, () -> news.tellNow(event));
    }

    private void change(UnaryOperator<EventForm> change) {
        As.role(Role.ORGANISER, () -> {
            EventDetails now = events.find(event).orElseThrow();
            EventForm form = samples.form(now.title(), venue).withCapacity(now.capacity());
            assertThat(events.change(event, now.version(), change.apply(form)))
                    .isInstanceOf(SaveEventResult.Saved.class);
        });
    }

    private void changeVenue(VenueForm form) {
        As.role(
                Role.ORGANISER,
                () -> assertThat(venues.change(
                                venue, venues.find(venue).orElseThrow().version(), form))
                        .isInstanceOf(SaveVenueResult.Saved.class));
    }

    private static List<RoomForm> rooms(Venue venue) {
        return venue.rooms().stream()
                .map(room -> new RoomForm(room.id(), room.name(), room.capacity(), room.stepFree(), room.hearingLoop()))
                .toList();
    }

    private SessionId session(String title, int hour) {
        return As.role(Role.ORGANISER, () -> {
            var placement = new Placement(room(0), LocalDateTime.of(2027, 10, 10, hour, 0), 60);
            var added =
                    programmes.add(event, new SessionForm(title, "", SessionKind.WORKSHOP, placement, null, "", 10));
            return ((SessionResult.Saved) added).session().session().id();
        });
    }

    private org.commonground.places.RoomId room(int number) {
        return venues.find(venue).orElseThrow().rooms().get(number).id();
    }

    private DraftSession draft(SessionId session) {
        return programmes.draft(event).orElseThrow().sessions().stream()
                .filter(draft -> draft.session().id().equals(session))
                .findFirst()
                .orElseThrow();
    }

    private void release() {
        As.role(Role.ORGANISER, () -> programmes.release(event, ""));
    }

    private String choosingAt(String email, SessionId... sessions) {
        return token(As.thePublic(() -> registering.book(event, form(email, List.of(choosing("Amina", sessions))))));
    }

    private String booked(String email, String... names) {
        return token(As.thePublic(() -> registering.book(event, form(email, names))));
    }

    private String token(RegisterResult result) {
        // The next letter is a later one.
        clock.move(Duration.ofSeconds(1));
        return ((Registered) result).manageToken();
    }

    private String uid(String token) {
        return OtherReader.entry(registrations.calendar(token).orElseThrow())
                .getUid()
                .getValue();
    }

    private int sequence(String token) {
        return OtherReader.entry(registrations.calendar(token).orElseThrow())
                .getSequence()
                .getValue();
    }

    private List<LetterDetails> letters(String email) {
        return As.role(
                Role.ADMINISTRATOR,
                () -> outbox.search(email, 0, 20)
                        .map(letter -> outbox.read(letter.id()))
                        .toList());
    }
}
