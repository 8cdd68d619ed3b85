package org.commonground.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.registration.SampleRegistrations.form;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.events.SaveEventResult.Invalid;
import org.commonground.events.SaveEventResult.Reason;
import org.commonground.places.VenueId;
import org.commonground.registration.RegisterResult.AlreadyRegistered;
import org.commonground.registration.RegisterResult.Field;
import org.commonground.registration.RegisterResult.Full;
import org.commonground.registration.RegisterResult.NotOpen;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.EmailAddress;
import org.commonground.testing.ApplicationTest;
import org.commonground.testing.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@Timeout(120)
class RegisteringModuleTest {

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    Tickets tickets;

    @Autowired
    Places places;

    @Autowired
    Events events;

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
                .containsEntry(card.ticketId(), new EmailAddress("amina@example.org"));
    }

    @Test
    void forty_people_at_once_get_exactly_the_ten_places_there_are() throws Exception {
        EventId event = samples.published(samples.form("Rush", venue).withCapacity(10));
        var results = atOnce(40, i -> () -> book(event, form("rush" + i + "@example.org", "Person " + i)));

        assertThat(results).filteredOn(Registered.class::isInstance).hasSize(10);
        assertThat(results).filteredOn(new Full(0)::equals).hasSize(30);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(10, 10));
        assertThat(As.role(Role.ORGANISER, () -> tickets.ofEvent(event))).hasSize(10);
    }

    @Test
    void the_last_two_places_go_to_a_pair_or_to_singles_but_never_to_both() throws Exception {
        EventId event = samples.published(samples.form("Pairs", venue).withCapacity(2));
        var results = atOnce(
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
    void the_same_form_sent_fifty_times_at_once_is_one_registration() throws Exception {
        EventId event = samples.published("Doubled", venue);
        RegistrationForm form = form("doubled@example.org", "Amina");
        var results = atOnce(50, i -> () -> book(event, form));

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
                        "abc\u202Edef'; DROP TABLE x"));
        assertThat(As.role(Role.STEWARD, () -> tickets.ofEvent(event)))
                .extracting(TicketCard::holderName)
                .containsExactly("آمنہ خان \uD83C\uDF38", "<script>alert(1)</script>", "abcdef'; DROP TABLE x");
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

    private interface Job<T> {
        Callable<T> number(int i);
    }

    private static <T> List<T> atOnce(int threads, Job<T> job) throws Exception {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> futures = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return job.number(i).call();
                    }))
                    .toList();
            start.countDown();
            var results = new java.util.ArrayList<T>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
