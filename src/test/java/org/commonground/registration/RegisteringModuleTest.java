package org.commonground.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.registration.SampleRegistrations.choosing;
import static org.commonground.registration.SampleRegistrations.form;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.accounts.Role;
import org.commonground.events.ChangeStatusResult;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.events.SaveEventResult.Invalid;
import org.commonground.events.SaveEventResult.Reason;
import org.commonground.places.VenueId;
import org.commonground.places.Venues;
import org.commonground.programme.Placement;
import org.commonground.programme.Programmes;
import org.commonground.programme.SessionForm;
import org.commonground.programme.SessionId;
import org.commonground.programme.SessionKind;
import org.commonground.programme.SessionResult;
import org.commonground.registration.RegisterResult.AlreadyRegistered;
import org.commonground.registration.RegisterResult.Field;
import org.commonground.registration.RegisterResult.Full;
import org.commonground.registration.RegisterResult.NotOpen;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Secrets;
import org.commonground.terms.Terms;
import org.commonground.testing.As;
import org.commonground.testing.AtOnce;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
@Timeout(120)
class RegisteringModuleTest {

    @Autowired
    Registering registering;

    @Autowired
    PlaceTaking taking;

    @Autowired
    Registrations registrations;

    @Autowired
    Tickets tickets;

    @Autowired
    Places places;

    @Autowired
    Events events;

    @Autowired
    Programmes programmes;

    @Autowired
    Venues venues;

    @Autowired
    SampleEvents samples;

    VenueId venue;

    @BeforeEach
    void aVenue() {
        venue = samples.venue();
    }

    @Test
    void a_party_gets_a_ticket_each_and_the_places_are_taken() {
        EventId event = samples.published("Party", venue);
        var needs = new Person("Amina Khan", Set.of(AccessNeed.STEP_FREE), "I use a wheelchair", Set.of());
        var booked = booked(event, form("amina@example.org", List.of(needs, Person.named(""))));

        assertThat(places.left(event)).isEqualTo(new PlacesLeft(100, 2));
        RegistrationDetails details = registrations.find(booked.manageToken()).orElseThrow();
        assertThat(details.held())
                .extracting(RegistrationDetails.Place::holderName)
                .containsExactly("Amina Khan", "Guest of Amina Khan");
        TicketCode code = details.held().getFirst().code();
        TicketCard card = As.role(Role.STEWARD, () -> tickets.present(code)).orElseThrow();
        assertThat(card.accessNeeds()).containsExactly(AccessNeed.STEP_FREE);
        assertThat(card.partySize()).isEqualTo(2);
        assertThat(card.state()).isEqualTo(TicketState.VALID);
        assertThat(As.role(Role.ADMINISTRATOR, () -> tickets.addressesOf(List.of(card.ticketId()))))
                .containsEntry(card.ticketId(), new Addressee(new EmailAddress("amina@example.org"), Locale.UK));
    }

    @Test
    void forty_people_at_once_get_exactly_the_ten_places_there_are() throws Exception {
        EventId event = samples.published(samples.form("Rush", venue).withCapacity(10));
        var results = AtOnce.all(40, i -> () -> book(event, form("rush" + i + "@example.org", "Person " + i)));

        assertThat(results).filteredOn(Registered.class::isInstance).hasSize(10);
        assertThat(results).filteredOn(new Full(0)::equals).hasSize(30);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(10, 10));
        assertThat(As.role(Role.ORGANISER, () -> tickets.ofEvent(event))).hasSize(10);
    }

    @Test
    void the_last_two_places_go_to_a_pair_or_to_singles_but_never_to_both() throws Exception {
        EventId event = samples.published(samples.form("Pairs", venue).withCapacity(2));
        var results = AtOnce.all(
                20,
                i -> () -> book(
                        event,
                        i % 2 == 0
                                ? form("pair" + i + "@example.org", "One", "Two")
                                : form("single" + i + "@example.org", "One")));
        assertThat(results).filteredOn(Registered.class::isInstance).hasSizeBetween(1, 2);
        assertThat(places.left(event).left()).isZero();
        assertThat(As.role(Role.ORGANISER, () -> tickets.ofEvent(event))).hasSize(2);
    }

    @Test
    void nobody_is_counted_twice_or_forgotten_when_events_sessions_bookings_and_returns_meet() throws Exception {
        EventId event = samples.published(samples.form("Sessions", venue).withCapacity(25));
        SessionId small = session(event, "Small", 10, 0, 4);
        SessionId large = session(event, "Large", 12, 1, 9);
        As.role(Role.ORGANISER, () -> programmes.release(event, ""));
        List<List<SessionId>> choices = List.of(List.of(), List.of(small), List.of(large), List.of(large, small));

        var results = AtOnce.all(60, i -> () -> {
            SessionId[] chosen = choices.get(i % 4).toArray(SessionId[]::new);
            RegisterResult result =
                    book(event, form("s" + i + "@example.org", Collections.nCopies(1 + i % 3, choosing("P", chosen))));
            if (i % 5 == 0 && result instanceof Registered registered) {
                As.thePublic(() -> registrations.cancel(registered.manageToken()));
            }
            return result;
        });

        assertThat(results)
                .allMatch(result -> result instanceof Registered
                        || result instanceof Full
                        || result instanceof RegisterResult.SessionFull);
        List<RegistrationDetails.Place> held = results.stream()
                .filter(Registered.class::isInstance)
                .flatMap(result -> registrations.find(((Registered) result).manageToken()).stream())
                .flatMap(registration -> registration.held().stream())
                .toList();
        assertThat(places.left(event).taken()).isEqualTo(held.size()).isLessThanOrEqualTo(25);
        var left = places.left(programmes.released(event).orElseThrow().sessions());
        assertThat(left.get(small).taken())
                .isEqualTo((int) held.stream()
                        .filter(place -> place.sessions().contains(small))
                        .count())
                .isLessThanOrEqualTo(4);
        assertThat(left.get(large).taken())
                .isEqualTo((int) held.stream()
                        .filter(place -> place.sessions().contains(large))
                        .count())
                .isLessThanOrEqualTo(9);
        // Never undersold either: what is left can be had to the last place.
        int rest = places.left(event).left();
        for (int i = 0; i < rest; i++) {
            SessionId[] chosen = i < left.get(small).left() ? new SessionId[] {small} : new SessionId[0];
            booked(event, form("last" + i + "@example.org", List.of(choosing("L", chosen))));
        }
        assertThat(book(event, form("late@example.org", "Late"))).isEqualTo(new Full(0));
    }

    @Test
    void calling_an_event_off_while_people_book_and_give_back_leaves_nobody_with_a_place() throws Exception {
        EventId event = samples.published("Called off in a rush", venue);
        List<String> tokens = IntStream.range(0, 20)
                .mapToObj(i -> booked(event, form("rush-off" + i + "@example.org", "One", "Two"))
                        .manageToken())
                .toList();
        List<TicketId> given = tokens.stream()
                .map(token -> registrations
                        .find(token)
                        .orElseThrow()
                        .held()
                        .getFirst()
                        .id())
                .toList();

        var outcomes = AtOnce.all(41, i -> () -> {
            if (i == 20) {
                return As.role(Role.ORGANISER, () -> (Object) events.cancel(event));
            }
            return i < 20
                    ? As.thePublic(() -> (Object) registrations.giveBack(tokens.get(i), given.get(i)))
                    : (Object) book(event, form("rush-in" + i + "@example.org", "Three"));
        });

        assertThat(outcomes)
                .allMatch(outcome -> outcome instanceof ChangeStatusResult.Changed
                        || outcome instanceof ChangeRegistrationResult.Changed
                        || outcome instanceof ChangeRegistrationResult.TooLate
                        || outcome instanceof Registered
                        || outcome instanceof NotOpen);
        assertThat(places.left(event).taken()).isZero();
        assertThat(As.role(Role.ORGANISER, () -> tickets.ofEvent(event)))
                .extracting(TicketCard::state)
                .containsOnly(TicketState.CANCELLED);
    }

    @Test
    void a_name_of_which_nothing_is_to_be_seen_is_none() {
        EventId event = samples.published("Unseen", venue);
        for (String unseen :
                List.of("\u200B", "\u200D\u200C", "\u3164", "\u2800", "\u0301", "\uFE0F", "\u00A0", "\uD83D")) {
            assertThat(book(event, form("unseen@example.org", unseen)))
                    .as(Integer.toHexString(unseen.codePointAt(0)))
                    .isEqualTo(new RegisterResult.Invalid(Field.NAME, 0));
        }
        assertThat(book(event, form("seen@example.org", "\uD83C\uDF38", "\u0646\u06CC\u0644\u200C\u0648", "7", "?")))
                .isInstanceOf(Registered.class);
    }

    @Test
    void an_address_is_the_same_however_it_is_typed_and_a_long_list_of_languages_does_no_harm() {
        EventId event = samples.published("Address", venue);
        Locale strange = Locale.forLanguageTag("en-GB-x-" + "abcdefgh-".repeat(20) + "end");
        var form = new RegistrationForm(
                UUID.randomUUID(), "  Amina.KHAN@Example.ORG\n", List.of(Person.named("Amina")), strange);
        String token = ((Registered) book(event, form)).manageToken();
        assertThat(registrations.find(token).orElseThrow().email())
                .contains(new EmailAddress("amina.khan@example.org"));
    }

    private SessionId session(EventId event, String title, int hour, int room, int capacity) {
        return As.role(Role.ORGANISER, () -> {
            var rooms = venues.find(venue).orElseThrow().rooms();
            var placement = new Placement(rooms.get(room).id(), LocalDateTime.of(2027, 10, 10, hour, 0), 60);
            var saved = (SessionResult.Saved) programmes.add(
                    event, new SessionForm(title, "", SessionKind.WORKSHOP, placement, null, "", capacity));
            return saved.session().session().id();
        });
    }

    @Test
    void the_same_form_sent_fifty_times_at_once_is_one_registration() throws Exception {
        EventId event = samples.published("Doubled", venue);
        RegistrationForm form = form("doubled@example.org", "Amina");
        var results = AtOnce.all(50, i -> () -> book(event, form));

        assertThat(results).filteredOn(Registered.class::isInstance).hasSize(1);
        RegistrationId id = results.stream()
                .filter(Registered.class::isInstance)
                .map(result -> ((Registered) result).id())
                .findFirst()
                .orElseThrow();
        assertThat(results).filteredOn(new AlreadyRegistered(id)::equals).hasSize(49);
        assertThat(places.left(event).taken()).isEqualTo(1);
    }

    @Test
    void a_party_too_large_for_what_is_left_is_told_how_much_that_is() {
        EventId event = samples.published(samples.form("Small", venue).withCapacity(3));
        booked(event, form("first@example.org", "One", "Two"));
        assertThat(book(event, form("late@example.org", "One", "Two"))).isEqualTo(new Full(1));
        assertThat(places.left(event).taken()).isEqualTo(2);
    }

    @Test
    void an_event_shrinks_only_down_to_what_is_booked() {
        EventId event = samples.published("Shrinking", venue);
        booked(event, form("a@example.org", "One", "Two", "Three"));
        var smaller = samples.form("Shrinking", venue);
        int version = events.find(event).orElseThrow().version();
        assertThat(As.role(Role.ORGANISER, () -> events.change(event, version, smaller.withCapacity(2))))
                .isEqualTo(new Invalid("capacity", Reason.BELOW_BOOKED));
        As.role(Role.ORGANISER, () -> events.change(event, version, smaller.withCapacity(3)));
        assertThat(book(event, form("b@example.org", "One"))).isEqualTo(new Full(0));
    }

    @Test
    void what_a_booking_read_of_the_event_before_the_organisers_changed_it_takes_no_place() {
        EventId shrunk = samples.published("Shrunk", venue);
        booked(shrunk, form("a@example.org", "One", "Two"));
        EventId unbooked = samples.published("Shrunk before anybody booked", venue);
        EventId closed = samples.published("Closed meanwhile", venue);
        EventId called = samples.published("Called off meanwhile", venue);
        EventId grown = samples.published(samples.form("Grown", venue).withCapacity(1));
        booked(grown, form("a@example.org", "One"));
        var stale = Stream.of(shrunk, unbooked, closed, called)
                .collect(Collectors.toMap(id -> id, id -> events.find(id).orElseThrow()));
        resize("Shrunk", shrunk, 2);
        resize("Shrunk before anybody booked", unbooked, 1);
        resize("Grown", grown, 2);
        As.role(Role.ORGANISER, () -> events.close(closed));
        As.role(Role.ORGANISER, () -> events.cancel(called));

        assertThat(take(stale.get(shrunk), "One")).isEqualTo(new Full(0));
        assertThat(take(stale.get(unbooked), "One", "Two")).isEqualTo(new Full(1));
        assertThat(take(stale.get(unbooked), "One")).isInstanceOf(Registered.class);
        assertThat(take(stale.get(closed), "One")).isEqualTo(new NotOpen());
        assertThat(take(stale.get(called), "One")).isEqualTo(new NotOpen());
        assertThat(book(grown, form("b@example.org", "Two"))).isInstanceOf(Registered.class);
        assertThat(Stream.of(shrunk, unbooked, closed, called, grown)
                        .map(id -> places.left(id).taken()))
                .containsExactly(2, 1, 0, 0, 2);
    }

    @Test
    void a_draft_that_was_changed_before_it_was_published_can_be_booked_to_its_last_place() {
        EventId event = samples.create(samples.form("Draft first", venue));
        resize("Draft first", event, 1);
        As.role(Role.ORGANISER, () -> events.publish(event));
        assertThat(book(event, form("a@example.org", "One"))).isInstanceOf(Registered.class);
        assertThat(book(event, form("b@example.org", "Two"))).isEqualTo(new Full(0));
    }

    private void resize(String title, EventId event, int capacity) {
        As.role(
                Role.ORGANISER,
                () -> events.change(
                        event,
                        events.find(event).orElseThrow().version(),
                        samples.form(title, venue).withCapacity(capacity)));
    }

    private RegisterResult take(EventDetails event, String... names) {
        RegistrationForm form = form("stale@example.org", names);
        String token = Secrets.token();
        var registration = new Registration(
                event.id(),
                form.requestKey(),
                new EmailAddress(form.email()),
                form.locale(),
                token,
                form.people(),
                Instant.parse("2026-09-01T12:00:00Z"));
        return As.thePublic(() ->
                taking.take(PlacesWanted.of(event, Terms.NONE, registration, Map.of()), registration, token, () -> {}));
    }

    @Test
    void what_is_not_published_cannot_be_booked() {
        EventId draft = samples.create(samples.form("Draft", venue));
        assertThat(book(draft, form("a@example.org", "One"))).isEqualTo(new NotOpen());
        EventId closed = samples.published("Closed", venue);
        As.role(Role.ORGANISER, () -> events.close(closed));
        assertThat(book(closed, form("a@example.org", "One"))).isEqualTo(new NotOpen());
        assertThat(book(EventId.random(), form("a@example.org", "One"))).isEqualTo(new NotOpen());
    }

    @Test
    void bad_input_is_refused_and_nothing_is_stored() {
        EventId event = samples.published("Bad", venue);
        assertThat(book(event, form("no address", "One"))).isEqualTo(new RegisterResult.Invalid(Field.EMAIL, 0));
        assertThat(book(event, form("a@example.org", " \t "))).isEqualTo(new RegisterResult.Invalid(Field.NAME, 0));
        assertThat(book(event, form("a@example.org", "One", "x".repeat(1_000_000))))
                .isEqualTo(new RegisterResult.Invalid(Field.NAME, 1));
        assertThat(book(event, form("a@example.org", List.of())))
                .isEqualTo(new RegisterResult.Invalid(Field.PEOPLE, 0));
        assertThat(book(event, form("a@example.org", new String[11])))
                .isEqualTo(new RegisterResult.Invalid(Field.PEOPLE, 0));
        var wordy = new Person("One", Set.of(), "x".repeat(401), Set.of());
        assertThat(book(event, form("a@example.org", List.of(wordy))))
                .isEqualTo(new RegisterResult.Invalid(Field.ACCESS_NOTE, 0));
        assertThat(places.left(event).taken()).isZero();
    }

    @Test
    void names_of_every_script_are_kept_and_found_but_cannot_turn_the_line_round() {
        EventId event = samples.published("Names", venue);
        booked(
                event,
                form(
                        "names@example.org",
                        "آمنہ خان \uD83C\uDF38",
                        "<script>alert(1)</script>",
                        "abc\u202Edef'; DROP TABLE x",
                        "Two\u2028\u2029 lines\u00A0\u3000"));
        assertThat(As.role(Role.STEWARD, () -> tickets.ofEvent(event)))
                .extracting(TicketCard::holderName)
                .containsExactly(
                        "آمنہ خان \uD83C\uDF38", "<script>alert(1)</script>", "abcdef'; DROP TABLE x", "Two lines");
        assertThat(As.role(Role.STEWARD, () -> tickets.search(event, "خان"))).hasSize(1);
        assertThat(As.role(Role.STEWARD, () -> tickets.search(event, "%"))).isEmpty();
    }

    @Test
    void a_ticket_is_found_by_its_spoken_code_however_it_is_typed() {
        EventId event = samples.published("Spoken", venue);
        booked(event, form("spoken@example.org", "Amina"));
        TicketCard card = As.role(Role.STEWARD, () -> tickets.ofEvent(event)).getFirst();
        assertThat(As.role(
                        Role.STEWARD,
                        () -> tickets.search(event, card.shownSpokenCode().toLowerCase())))
                .containsExactly(card);
    }

    private RegisterResult book(EventId event, RegistrationForm form) {
        return As.thePublic(() -> registering.book(event, form));
    }

    private Registered booked(EventId event, RegistrationForm form) {
        return (Registered) book(event, form);
    }
}
