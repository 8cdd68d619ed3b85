package org.commonground.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.commonground.registration.SampleRegistrations.choosing;
import static org.commonground.registration.SampleRegistrations.form;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.mail.LetterDetails;
import org.commonground.mail.Outbox;
import org.commonground.places.VenueId;
import org.commonground.places.Venues;
import org.commonground.programme.Placement;
import org.commonground.programme.Programmes;
import org.commonground.programme.SessionForm;
import org.commonground.programme.SessionId;
import org.commonground.programme.SessionKind;
import org.commonground.programme.SessionResult;
import org.commonground.questions.QuestionKind;
import org.commonground.questions.Questions;
import org.commonground.questions.SampleQuestions;
import org.commonground.registration.AccessCorrecting.Access;
import org.commonground.registration.ChangeRegistrationResult.AsBefore;
import org.commonground.registration.ChangeRegistrationResult.BadName;
import org.commonground.registration.ChangeRegistrationResult.Changed;
import org.commonground.registration.ChangeRegistrationResult.ChangedMeanwhile;
import org.commonground.registration.ChangeRegistrationResult.Full;
import org.commonground.registration.ChangeRegistrationResult.NoSuchSession;
import org.commonground.registration.ChangeRegistrationResult.NoteTooLong;
import org.commonground.registration.ChangeRegistrationResult.SessionFull;
import org.commonground.registration.ChangeRegistrationResult.SessionsOverlap;
import org.commonground.registration.ChangeRegistrationResult.TooLate;
import org.commonground.registration.ChangeRegistrationResult.TooMany;
import org.commonground.registration.ChangeRegistrationResult.TooManyPersons;
import org.commonground.registration.ChangeRegistrationResult.UnknownLink;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.RegisterResult.Waiting;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.shared.AccessNeed;
import org.commonground.testing.As;
import org.commonground.testing.AtOnce;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
@Timeout(120)
class HolderChangesModuleTest {

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    SessionSwapping swapping;

    @Autowired
    AccessCorrecting correcting;

    @Autowired
    PlaceAdding adding;

    @Autowired
    Restoring restoring;

    @Autowired
    WaitingListJob job;

    @Autowired
    WaitingList waitingList;

    @Autowired
    History history;

    @Autowired
    Places places;

    @Autowired
    Events events;

    @Autowired
    Programmes programmes;

    @Autowired
    Venues venues;

    @Autowired
    Outbox outbox;

    @Autowired
    SampleEvents samples;

    @Autowired
    Questions questions;

    @Autowired
    MovableClock clock;

    VenueId venue;
    EventId event;
    SessionId bread;
    SessionId songs;
    SessionId atTheSameTime;

    @BeforeEach
    void anEventForTwelveWithThreeSessions() {
        venue = samples.venue();
        event = samples.published(samples.form("Day of making", venue).withCapacity(12));
        bread = session("Bread", 10, 0, 3);
        songs = session("Songs", 12, 0, 3);
        atTheSameTime = session("Seeds", 10, 1, 3);
        As.role(Role.ORGANISER, () -> programmes.release(event, ""));
    }

    @Test
    void a_person_goes_to_another_session_and_the_one_she_left_is_free_again() {
        String token = booked("swap@change.example.org", choosing("Amina", bread), choosing("Ben", bread));
        var amina = held(token).getFirst();

        assertThat(swap(token, amina.id(), songs, atTheSameTime)).isEqualTo(new Changed());

        assertThat(held(token))
                .extracting(RegistrationDetails.Place::sessions)
                .containsExactly(Set.of(songs, atTheSameTime), Set.of(bread));
        assertThat(left(bread, songs, atTheSameTime)).containsExactly(2, 2, 2);
        assertThat(letters("swap@change.example.org")).hasSize(2);
        assertThat(letters("swap@change.example.org").getFirst().plain()).contains("Songs", "Seeds");
        assertThat(entries(token)).containsExactly(tuple(HistoryKind.SESSIONS_CHANGED, HistoryActor.HOLDER, "Amina"));
        assertThat(swap(token, amina.id(), songs, atTheSameTime)).isEqualTo(new AsBefore());
        assertThat(letters("swap@change.example.org")).hasSize(2);
    }

    @Test
    void calendars_follow_when_sessions_are_swapped() {
        String token = booked("calendar@change.example.org", choosing("Amina", bread));
        String before = calendar(token);
        swap(token, held(token).getFirst().id(), songs);
        assertThat(before).contains("Bread").doesNotContain("Songs");
        assertThat(calendar(token)).contains("Songs").doesNotContain("Bread");
        assertThat(sequence(calendar(token))).isGreaterThan(sequence(before));
    }

    @Test
    void two_of_a_party_change_places_in_sessions_that_are_full() {
        booked("others@change.example.org", choosing("1", bread), choosing("2", bread));
        booked("more@change.example.org", choosing("3", songs), choosing("4", songs));
        String token = booked("pair@change.example.org", choosing("Amina", bread), choosing("Ben", songs));
        assertThat(left(bread, songs)).containsExactly(0, 0);
        var pair = held(token);

        assertThat(swapping.swap(
                        token,
                        Map.of(pair.getFirst().id(), Set.of(songs), pair.get(1).id(), Set.of(bread))))
                .isEqualTo(new Changed());
        assertThat(left(bread, songs)).containsExactly(0, 0);
    }

    @Test
    void a_session_that_was_taken_meanwhile_is_refused_and_nothing_is_lost() {
        booked("full@change.example.org", choosing("1", songs), choosing("2", songs), choosing("3", songs));
        String token = booked("late@change.example.org", choosing("Amina", bread));

        assertThat(swap(token, held(token).getFirst().id(), songs)).isEqualTo(new SessionFull(songs));

        assertThat(held(token).getFirst().sessions()).containsExactly(bread);
        assertThat(left(bread, songs)).containsExactly(2, 0);
        assertThat(letters("late@change.example.org")).hasSize(1);
        assertThat(entries(token)).isEmpty();
    }

    @Test
    void nobody_is_in_two_sessions_at_once_or_in_one_that_is_not_on_offer() {
        String token = booked("both@change.example.org", choosing("Amina", bread));
        TicketId amina = held(token).getFirst().id();
        assertThat(swap(token, amina, bread, atTheSameTime)).isInstanceOf(SessionsOverlap.class);
        SessionId foreign = new SessionId(UUID.randomUUID());
        assertThat(swap(token, amina, foreign)).isEqualTo(new NoSuchSession(foreign));
        assertThat(swap("guessed", amina, songs)).isEqualTo(new UnknownLink());
        assertThat(held(token).getFirst().sessions()).containsExactly(bread);
    }

    @Test
    void somebody_elses_sessions_cannot_be_changed_with_ones_own_link() {
        String mine = booked("mine@change.example.org", choosing("Mine", bread));
        String theirs = booked("theirs@change.example.org", choosing("Theirs", bread));
        assertThat(swap(mine, held(theirs).getFirst().id(), songs)).isEqualTo(new AsBefore());
        assertThat(held(theirs).getFirst().sessions()).containsExactly(bread);
    }

    @Test
    void who_came_from_the_waiting_list_chooses_sessions_once_she_has_her_place() {
        EventId small = samples.published(samples.form("Small", venue).withCapacity(1));
        event = small;
        SessionId only = session("Only", 14, 0, 1);
        As.role(Role.ORGANISER, () -> programmes.release(small, ""));
        String first = booked("first@change.example.org", Person.named("First"));
        String waits =
                ((Waiting) registering.bookOrWait(small, form("waits@change.example.org", "Amina"))).manageToken();
        var place = registrations.find(waits).orElseThrow().waiting().getFirst();
        assertThat(swap(waits, place.id(), only)).isEqualTo(new AsBefore());

        registrations.cancel(first);
        job.run();
        waitingList.accept(waits);
        assertThat(swap(waits, place.id(), only)).isEqualTo(new Changed());
        assertThat(left(only)).containsExactly(0);
    }

    @Test
    void a_rush_of_swaps_fills_no_session_beyond_its_places_and_ends_without_an_error() throws Exception {
        List<String> tokens = IntStream.range(0, 12)
                .mapToObj(i -> booked("rush" + i + "@change.example.org", Person.named("P" + i)))
                .toList();
        List<TicketId> people =
                tokens.stream().map(token -> held(token).getFirst().id()).toList();
        List<Set<SessionId>> ways = List.of(Set.of(bread), Set.of(songs), Set.of(bread, songs), Set.of());

        var results = AtOnce.all(
                12,
                i -> () -> IntStream.range(0, 8)
                        .mapToObj(turn -> swapping.swap(tokens.get(i), Map.of(people.get(i), ways.get((i + turn) % 4))))
                        .toList());

        assertThat(results.stream().flatMap(List::stream))
                .allMatch(result ->
                        result instanceof Changed || result instanceof SessionFull || result instanceof AsBefore)
                .anyMatch(Changed.class::isInstance)
                .anyMatch(SessionFull.class::isInstance);
        for (SessionId session : List.of(bread, songs)) {
            long inIt = tokens.stream()
                    .flatMap(token -> held(token).stream())
                    .filter(place -> place.sessions().contains(session))
                    .count();
            assertThat(inIt).isLessThanOrEqualTo(3);
            assertThat(left(session)).containsExactly(3 - (int) inIt);
        }
    }

    @Test
    void access_needs_are_corrected_for_each_person_with_one_letter() {
        String token = booked("access@change.example.org", Person.named("Amina"), Person.named("Ben"));
        var two = held(token);
        var needed = Map.of(
                two.getFirst().id(), new Access(Set.of(AccessNeed.BSL), "  Near the front\u0007 "),
                two.get(1).id(), new Access(Set.of(), ""));

        assertThat(correcting.correct(token, needed)).isEqualTo(new Changed());
        assertThat(correcting.correct(token, needed)).isEqualTo(new AsBefore());

        assertThat(held(token).getFirst().accessNeeds()).containsExactly(AccessNeed.BSL);
        assertThat(held(token).getFirst().accessNote()).isEqualTo("Near the front");
        assertThat(letters("access@change.example.org")).hasSize(2);
        assertThat(entries(token)).containsExactly(tuple(HistoryKind.ACCESS_CORRECTED, HistoryActor.HOLDER, "Amina"));
        assertThat(correcting.correct(token, Map.of(two.get(1).id(), new Access(Set.of(), "x".repeat(10_000)))))
                .isEqualTo(new NoteTooLong());
    }

    @Test
    void people_are_added_with_tickets_of_their_own_and_nothing_is_added_twice() {
        String token = booked("add@change.example.org", Person.named("Amina"));

        assertThat(adding.add(token, 1, List.of("Ben", ""))).isEqualTo(new Changed());
        assertThat(adding.add(token, 1, List.of("Ben", ""))).isEqualTo(new ChangedMeanwhile());

        assertThat(held(token))
                .extracting(RegistrationDetails.Place::holderName)
                .containsExactly("Amina", "Ben", "Guest of Amina");
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(12, 3));
        assertThat(letters("add@change.example.org")).hasSize(2);
        assertThat(letters("add@change.example.org").getFirst().files()).hasSize(5);
        assertThat(entries(token))
                .containsExactly(tuple(HistoryKind.PLACES_ADDED, HistoryActor.HOLDER, "Ben, Guest of Amina"));
    }

    @Test
    void no_more_people_are_added_than_there_is_room_for_in_one_booking_or_at_the_event() {
        String token = booked("most@change.example.org", Person.named("Amina"));
        assertThat(adding.add(token, 1, Collections.nCopies(10, ""))).isEqualTo(new TooManyPersons());
        booked(
                "crowd@change.example.org",
                Collections.nCopies(9, Person.named("P")).toArray(Person[]::new));
        assertThat(adding.add(token, 1, Collections.nCopies(3, ""))).isEqualTo(new Full(2));
        assertThat(adding.add(token, 1, List.of("\u200B\u3164x".repeat(200)))).isEqualTo(new BadName());
        assertThat(held(token)).hasSize(1);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(12, 10));
    }

    @Test
    void nobody_adds_or_restores_past_those_who_wait() {
        String token = booked("holder@change.example.org", Person.named("Amina"), Person.named("Ben"));
        booked(
                "crowd@change.example.org",
                Collections.nCopies(9, Person.named("P")).toArray(Person[]::new));
        registering.bookOrWait(event, form("wait@change.example.org", "1", "2"));
        assertThat(adding.add(token, 2, List.of("Chloe"))).isEqualTo(new Full(0));
        TicketId ben = held(token).get(1).id();
        registrations.giveBack(token, ben);
        assertThat(restoring.restore(token, Set.of(ben))).isEqualTo(new Full(0));
        assertThat(held(token)).hasSize(1);
    }

    @Test
    void nobody_is_added_where_each_person_is_asked_something() {
        String token = booked("asked@change.example.org", Person.named("Amina"));
        assertThat(adding.isPossible(event)).isTrue();
        As.role(
                Role.ORGANISER,
                () -> questions.add(event, SampleQuestions.form(QuestionKind.TEXT, "What do you eat?")));
        assertThat(adding.isPossible(event)).isFalse();
        assertThat(adding.add(token, 1, List.of("Ben"))).isEqualTo(new AsBefore());
        assertThat(places.left(event).taken()).isEqualTo(1);
    }

    @Test
    void a_cancelled_booking_is_restored_with_the_same_codes_but_without_its_sessions() {
        String token = booked("restore@change.example.org", choosing("Amina", bread), Person.named("Ben"));
        var before = held(token);
        String calendar = calendar(token);
        registrations.cancel(token);
        assertThat(restoring.restorable(token)).hasSize(2);

        assertThat(restoring.restore(token, ids(before))).isEqualTo(new Changed());
        assertThat(restoring.restore(token, ids(before))).isEqualTo(new AsBefore());

        assertThat(registrations.find(token).orElseThrow().status()).isEqualTo(RegistrationStatus.ACTIVE);
        assertThat(held(token))
                .extracting(RegistrationDetails.Place::code)
                .containsExactlyElementsOf(
                        before.stream().map(RegistrationDetails.Place::code).toList());
        assertThat(held(token)).allMatch(place -> place.sessions().isEmpty());
        assertThat(left(bread)).containsExactly(3);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(12, 2));
        assertThat(calendar(token)).contains("METHOD:PUBLISH");
        assertThat(sequence(calendar(token))).isGreaterThan(sequence(calendar) + 1);
        assertThat(letters("restore@change.example.org")).hasSize(3);
        assertThat(entries(token).getFirst()).isEqualTo(tuple(HistoryKind.RESTORED, HistoryActor.HOLDER, "Amina, Ben"));
        assertThat(restoring.restorable(token)).isEmpty();
    }

    @Test
    void what_organisers_ended_stays_ended() {
        String token =
                booked("ended@change.example.org", Person.named("Amina"), Person.named("Ben"), Person.named("C"));
        var three = held(token);
        RegistrationId id = registrations.find(token).orElseThrow().id();
        registrations.giveBack(token, three.getFirst().id());
        As.role(Role.ORGANISER, () -> desk.giveBack(id, three.get(1).id(), "Booked twice"));
        String link = current(id);
        assertThat(restoring.restorable(link))
                .extracting(RegistrationDetails.Place::holderName)
                .containsExactly("Amina");
        assertThat(restoring.restore(link, ids(three))).isEqualTo(new Changed());
        assertThat(held(link)).extracting(RegistrationDetails.Place::holderName).containsExactly("Amina", "C");

        registrations.giveBack(link, three.getFirst().id());
        As.role(Role.ORGANISER, () -> desk.cancel(id, "Booked twice"));
        assertThat(restoring.restorable(link)).isEmpty();
        assertThat(restoring.restore(link, ids(three))).isEqualTo(new AsBefore());
        assertThat(places.left(event).taken()).isZero();
    }

    @Test
    void after_the_event_nothing_can_be_had_again() {
        String token = booked("after@change.example.org", Person.named("Amina"));
        var before = held(token);
        registrations.cancel(token);
        As.role(Role.ORGANISER, () -> events.cancel(event));
        assertThat(restoring.restore(token, ids(before))).isEqualTo(new TooLate());
    }

    @Test
    void a_rush_of_adding_restoring_and_booking_gives_each_place_to_one_only() throws Exception {
        List<String> given = IntStream.range(0, 6)
                .mapToObj(i -> booked("given" + i + "@change.example.org", Person.named("G" + i)))
                .toList();
        List<Set<TicketId>> tickets =
                given.stream().map(token -> ids(held(token))).toList();
        given.forEach(registrations::cancel);
        List<String> holders = IntStream.range(0, 6)
                .mapToObj(i -> booked("adds" + i + "@change.example.org", Person.named("A" + i)))
                .toList();

        var results = AtOnce.all(18, i -> () -> switch (i % 3) {
            case 0 -> (Object) restoring.restore(given.get(i / 3), tickets.get(i / 3));
            case 1 -> adding.add(holders.get(i / 3), 1, List.of("", ""));
            default -> registering.book(event, form("books" + i + "@change.example.org", "B"));
        });

        assertThat(results)
                .allMatch(result -> result instanceof Changed
                        || result instanceof Full
                        || result instanceof Registered
                        || result instanceof RegisterResult.Full);
        int held = 0;
        for (int i = 0; i < 18; i++) {
            if (results.get(i) instanceof Changed) {
                held += i % 3 == 0 ? 1 : 2;
            } else if (results.get(i) instanceof Registered) {
                held++;
            }
        }
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(12, 6 + held));
        assertThat(6 + held).isBetween(11, 12);
    }

    @Test
    void what_can_be_turned_to_and_fro_stops_sending_letters() {
        String token = booked("flood@change.example.org", choosing("Amina", bread));
        TicketId amina = held(token).getFirst().id();
        IntStream.range(1, 40)
                .forEach(i -> assertThat(swap(token, amina, i % 2 == 0 ? bread : songs))
                        .isEqualTo(new Changed()));
        assertThat(swap(token, amina, bread)).isEqualTo(new TooMany());
        assertThat(correcting.correct(token, Map.of(amina, new Access(Set.of(AccessNeed.BSL), ""))))
                .isEqualTo(new TooMany());
        assertThat(adding.add(token, 1, List.of(""))).isEqualTo(new TooMany());
    }

    private ChangeRegistrationResult swap(String token, TicketId person, SessionId... sessions) {
        return As.thePublic(() -> swapping.swap(token, Map.of(person, Set.of(sessions))));
    }

    private static Set<TicketId> ids(List<RegistrationDetails.Place> of) {
        return of.stream().map(RegistrationDetails.Place::id).collect(Collectors.toSet());
    }

    private SessionId session(String title, int hour, int room, int capacity) {
        return As.role(Role.ORGANISER, () -> {
            var rooms = venues.find(venue).orElseThrow().rooms();
            var placement = new Placement(rooms.get(room).id(), LocalDateTime.of(2027, 10, 10, hour, 0), 60);
            var saved = (SessionResult.Saved) programmes.add(
                    event, new SessionForm(title, "", SessionKind.WORKSHOP, placement, null, "", capacity));
            return saved.session().session().id();
        });
    }

    private String booked(String email, Person... people) {
        String token =
                ((Registered) As.thePublic(() -> registering.book(event, form(email, List.of(people))))).manageToken();
        clock.move(Duration.ofSeconds(1));
        return token;
    }

    /** A link as the holder would get it by asking for her tickets again. */
    private String current(RegistrationId id) {
        return As.role(Role.ORGANISER, () -> ((SendAgainResult.Sent) registrations.sendAgain(id)).manageToken());
    }

    private List<RegistrationDetails.Place> held(String token) {
        return registrations.find(token).orElseThrow().held();
    }

    private List<Integer> left(SessionId... sessions) {
        var left = places.left(programmes.released(event).orElseThrow().sessions());
        return IntStream.range(0, sessions.length)
                .mapToObj(i -> left.get(sessions[i]).left())
                .toList();
    }

    private List<Tuple> entries(String token) {
        return history.of(registrations.find(token).orElseThrow().id()).stream()
                .map(entry -> tuple(entry.kind(), entry.actor(), entry.detail()))
                .toList();
    }

    private String calendar(String token) {
        return new String(registrations.calendar(token).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static int sequence(String calendar) {
        return calendar.lines()
                .filter(line -> line.startsWith("SEQUENCE:"))
                .mapToInt(line -> Integer.parseInt(line.substring(9)))
                .findFirst()
                .orElseThrow();
    }

    private List<LetterDetails> letters(String email) {
        return As.role(
                Role.ADMINISTRATOR,
                () -> outbox.search(email, 0, 50)
                        .map(letter -> outbox.read(letter.id()))
                        .toList());
    }
}
