package org.commonground.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.commonground.registration.SampleRegistrations.form;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.mail.LetterDetails;
import org.commonground.mail.LetterSummary;
import org.commonground.mail.Outbox;
import org.commonground.places.VenueId;
import org.commonground.registration.OfferResult.AsBefore;
import org.commonground.registration.OfferResult.Done;
import org.commonground.registration.OfferResult.OfferOver;
import org.commonground.registration.OfferResult.TooLate;
import org.commonground.registration.OfferResult.UnknownLink;
import org.commonground.registration.RegisterResult.Full;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.RegisterResult.Waiting;
import org.commonground.testing.As;
import org.commonground.testing.AtOnce;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
@Timeout(120)
class WaitingListModuleTest {

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    WaitingList waitingList;

    @Autowired
    WaitingListJob job;

    @Autowired
    PrivateLinks privateLinks;

    @Autowired
    History history;

    @Autowired
    Tickets tickets;

    @Autowired
    Places places;

    @Autowired
    Events events;

    @Autowired
    Outbox outbox;

    @Autowired
    SampleEvents samples;

    @Autowired
    MovableClock clock;

    VenueId venue;
    EventId event;
    Instant before;

    @BeforeEach
    void anEventForFour() {
        before = clock.instant();
        venue = samples.venue();
        event = samples.published(samples.form("Supper", venue).withCapacity(4));
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(before);
    }

    @Test
    void a_party_that_finds_no_room_waits_and_is_let_in_nowhere() {
        booked("full@waits.example.org", "1", "2", "3");
        String token = waits("party@waits.example.org", "Amina", "Ben");

        RegistrationDetails party = registrations.find(token).orElseThrow();
        assertThat(party.status()).isEqualTo(RegistrationStatus.WAITING);
        assertThat(party.held()).isEmpty();
        assertThat(waitingList.position(party)).hasValue(1);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(4, 3, 2));
        assertThat(As.role(
                                Role.STEWARD,
                                () -> tickets.present(party.waiting().getFirst().code()))
                        .orElseThrow()
                        .state())
                .isEqualTo(TicketState.WAITING);
        assertThat(subjects("party@waits.example.org")).containsExactly("You are on the waiting list: Supper");
        assertThat(registrations.pdf(token)).isEmpty();
    }

    @Test
    void a_freed_place_is_hidden_from_newcomers_and_offered_to_who_waits_longest() {
        String leaving = booked("full@waits.example.org", "1", "2", "3", "4");
        String first = waits("first@waits.example.org", "First");
        String second = waits("second@waits.example.org", "Second");

        giveBackOne(leaving);
        assertThat(book("newcomer@waits.example.org", "Newcomer")).isEqualTo(new Full(0));
        job.run();

        assertThat(status(first)).isEqualTo(RegistrationStatus.OFFERED);
        assertThat(status(second)).isEqualTo(RegistrationStatus.WAITING);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(4, 4, 1));
        assertThat(subjects("first@waits.example.org")).contains("There is a place for you: Supper");
        assertThat(book("newcomer@waits.example.org", "Newcomer")).isEqualTo(new Full(0));
    }

    @Test
    void a_party_is_offered_places_together_and_who_fits_goes_before_who_does_not() {
        String leaving = booked("full@waits.example.org", "1", "2", "3", "4");
        String pair = waits("pair@waits.example.org", "One", "Two");
        String single = waits("single@waits.example.org", "Three");
        String late = waits("late@waits.example.org", "Four");

        giveBackOne(leaving);
        job.run();
        assertThat(statuses(pair, single, late))
                .containsExactly(RegistrationStatus.WAITING, RegistrationStatus.OFFERED, RegistrationStatus.WAITING);
        assertThat(waitingList.position(registrations.find(pair).orElseThrow())).hasValue(1);

        registrations.cancel(leaving);
        job.run();
        assertThat(statuses(pair, single, late)).containsOnly(RegistrationStatus.OFFERED);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(4, 4, 0));
    }

    @Test
    void taking_an_offer_makes_the_tickets_valid_and_mails_them_once() {
        String token = offered("taker@waits.example.org");

        assertThat(waitingList.accept(token)).isEqualTo(new Done());
        assertThat(waitingList.accept(token)).isEqualTo(new AsBefore());

        RegistrationDetails registration = registrations.find(token).orElseThrow();
        assertThat(registration.status()).isEqualTo(RegistrationStatus.ACTIVE);
        assertThat(registration.held()).hasSize(1);
        assertThat(registration.offeredUntil()).isNull();
        assertThat(subjects("taker@waits.example.org"))
                .containsExactlyInAnyOrder(
                        "Your place at Supper",
                        "There is a place for you: Supper",
                        "You are on the waiting list: Supper");
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(4, 4, 0));
        assertThat(history.of(registration.id()))
                .extracting(HistoryEntry::kind)
                .containsExactly(HistoryKind.ACCEPTED, HistoryKind.OFFERED);
    }

    @Test
    void an_offer_that_nobody_takes_lapses_to_the_next() {
        String silent = offered("silent@waits.example.org");
        String next = waits("next@waits.example.org", "Next");
        Instant until = registrations.find(silent).orElseThrow().offeredUntil();

        clock.set(until.minusMillis(1));
        job.run();
        assertThat(status(silent)).isEqualTo(RegistrationStatus.OFFERED);
        clock.set(until);
        job.run();

        assertThat(statuses(silent, next)).containsExactly(RegistrationStatus.LAPSED, RegistrationStatus.OFFERED);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(4, 4, 0));
        assertThat(waitingList.accept(silent)).isEqualTo(new OfferOver());
        assertThat(subjects("silent@waits.example.org")).contains("Your offer has lapsed: Supper");
    }

    @Test
    void an_offer_taken_too_late_is_over_also_before_the_job_has_seen_it() {
        String late = offered("too-late@waits.example.org");
        clock.set(registrations.find(late).orElseThrow().offeredUntil());

        assertThat(waitingList.accept(late)).isEqualTo(new OfferOver());
        assertThat(status(late)).isEqualTo(RegistrationStatus.LAPSED);
        assertThat(places.left(event).taken()).isEqualTo(3);
    }

    @Test
    void whoever_let_an_offer_lapse_can_join_the_end_of_the_list_again() {
        String silent = offered("again@waits.example.org");
        String next = waits("before@waits.example.org", "Next");
        clock.set(registrations.find(silent).orElseThrow().offeredUntil());
        job.run();

        assertThat(waitingList.joinAgain(silent)).isEqualTo(new Done());
        assertThat(waitingList.joinAgain(silent)).isEqualTo(new AsBefore());
        assertThat(statuses(silent, next)).containsExactly(RegistrationStatus.WAITING, RegistrationStatus.OFFERED);

        waitingList.leave(next);
        job.run();
        assertThat(status(silent)).isEqualTo(RegistrationStatus.OFFERED);
    }

    @Test
    void an_offer_that_is_taken_turned_down_and_lapses_at_the_same_moment_has_one_end() throws Exception {
        for (int round = 0; round < 10; round++) {
            event = samples.published(samples.form("Supper " + round, venue).withCapacity(1));
            String leaving = booked("full@waits.example.org", "1");
            String token = waits("torn" + round + "@waits.example.org", "Torn");
            registrations.cancel(leaving);
            job.run();
            List<OfferResult> results = AtOnce.both(() -> waitingList.accept(token), () -> waitingList.leave(token));
            assertThat(results).filteredOn(new Done()::equals).hasSize(1);
            boolean taken = status(token) == RegistrationStatus.ACTIVE;
            assertThat(places.left(event)).isEqualTo(new PlacesLeft(1, taken ? 1 : 0, 0));
        }
    }

    @Test
    void leaving_the_list_lets_the_others_move_up_and_leaving_twice_changes_nothing() {
        booked("full@waits.example.org", "1", "2", "3", "4");
        String first = waits("goes@waits.example.org", "First", "Guest");
        String second = waits("stays@waits.example.org", "Second");

        assertThat(waitingList.leave(first)).isEqualTo(new Done());
        assertThat(waitingList.leave(first)).isEqualTo(new AsBefore());

        assertThat(waitingList.position(registrations.find(second).orElseThrow()))
                .hasValue(1);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(4, 4, 1));
        assertThat(subjects("goes@waits.example.org")).contains("You have left the waiting list: Supper");
        assertThat(registrations.cancel(second)).isEqualTo(new ChangeRegistrationResult.AsBefore());
    }

    @Test
    void an_organiser_puts_a_party_first_with_a_reason_on_the_record() {
        String leaving = booked("full@waits.example.org", "1", "2", "3", "4");
        waits("longer@waits.example.org", "Longer");
        String urgent = waits("urgent@waits.example.org", "Urgent");
        String moreUrgent = waits("more-urgent@waits.example.org", "More urgent");
        As.role(Role.ORGANISER, () -> waitingList.putFirst(id(urgent), "Speaks in the second session"));
        As.role(Role.ORGANISER, () -> waitingList.putFirst(id(moreUrgent), "Carer of a speaker"));

        assertThat(As.role(Role.ORGANISER, () -> waitingList.ofEvent(event)))
                .extracting(WaitingParty::name, WaitingParty::position, WaitingParty::first)
                .containsExactly(tuple("More urgent", 1, true), tuple("Urgent", 2, true), tuple("Longer", 3, false));
        giveBackOne(leaving);
        job.run();
        assertThat(status(moreUrgent)).isEqualTo(RegistrationStatus.OFFERED);
        assertThat(history.of(id(moreUrgent))).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(HistoryKind.PUT_FIRST);
            assertThat(entry.actor()).isEqualTo(HistoryActor.STAFF);
            assertThat(entry.detail()).isEqualTo("Carer of a speaker");
        });
        assertThat(As.role(Role.ORGANISER, () -> waitingList.putFirst(id(moreUrgent), "Once more")))
                .isEqualTo(new DeskResult.AsBefore());
        assertThat(As.role(Role.ORGANISER, () -> waitingList.putFirst(id(urgent), " ")))
                .isEqualTo(new DeskResult.BadReason());
    }

    @Test
    void an_organiser_takes_a_party_off_the_list_and_it_is_told() {
        String token = offered("off@waits.example.org");
        clock.move(Duration.ofSeconds(1));
        assertThat(As.role(Role.ORGANISER, () -> waitingList.remove(id(token), "Asked by phone")))
                .isEqualTo(new DeskResult.Done());
        assertThat(letter("off@waits.example.org").plain()).contains("What they say about it: Asked by phone");
        assertThat(status(token)).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(4, 3, 0));
        assertThat(subjects("off@waits.example.org")).contains("You are no longer on the waiting list: Supper");
    }

    @Test
    void more_places_at_the_event_go_to_those_who_wait() {
        booked("full@waits.example.org", "1", "2", "3", "4");
        String party = waits("grow@waits.example.org", "One", "Two");
        int version = events.find(event).orElseThrow().version();
        As.role(
                Role.ORGANISER,
                () -> events.change(
                        event, version, samples.form("Supper", venue).withCapacity(6)));
        job.run();
        assertThat(status(party)).isEqualTo(RegistrationStatus.OFFERED);
    }

    @Test
    void who_joins_while_there_is_room_beside_those_who_wait_has_her_place_at_once() {
        booked("full@waits.example.org", "1", "2");
        waits("big@waits.example.org", "1", "2", "3");
        assertThat(book("newcomer@waits.example.org", "Newcomer")).isEqualTo(new Full(0));
        assertThat(registering.bookOrWait(event, form("fits@waits.example.org", "Fits")))
                .isInstanceOf(Registered.class);
        assertThat(subjects("fits@waits.example.org")).containsExactly("Your place at Supper");
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(4, 3, 3));
    }

    @Test
    void whoever_would_wait_but_finds_room_books() {
        assertThat(registering.bookOrWait(event, form("lucky@waits.example.org", "Lucky")))
                .isInstanceOf(Registered.class);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(4, 1, 0));
    }

    @Test
    void when_the_event_begins_nobody_waits_any_more_and_each_is_told() {
        String leaving = booked("full@waits.example.org", "1", "2", "3", "4");
        String waiting = waits("in-vain@waits.example.org", "In vain");
        String other = waits("offered@waits.example.org", "Offered");
        As.role(Role.ORGANISER, () -> waitingList.putFirst(id(other), "Test"));
        giveBackOne(leaving);
        job.run();
        assertThat(status(other)).isEqualTo(RegistrationStatus.OFFERED);

        clock.set(events.find(event).orElseThrow().time().start());
        job.run();
        assertThat(statuses(waiting, other)).containsOnly(RegistrationStatus.LAPSED);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(4, 3, 0));
        assertThat(subjects("in-vain@waits.example.org")).contains("No place came free: Supper");
        assertThat(waitingList.isOpen(events.find(event).orElseThrow())).isFalse();
        // Who comes to the open door can still book what is free.
        assertThat(book("walk-in@waits.example.org", "Walks in")).isInstanceOf(Registered.class);
        assertThat(registering.bookOrWait(event, form("too-late@waits.example.org", "Late")))
                .isEqualTo(new RegisterResult.NotOpen());
    }

    @Test
    void when_the_event_is_called_off_those_who_wait_are_told_without_a_calendar_entry() {
        String offered = offered("off-offered@waits.example.org");
        String waiting = waits("off-waiting@waits.example.org", "Waits");
        clock.move(Duration.ofSeconds(1));
        As.role(Role.ORGANISER, () -> events.cancel(event));
        job.run();
        assertThat(statuses(offered, waiting)).containsOnly(RegistrationStatus.CANCELLED);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(4, 0, 0));
        assertThat(subjects("off-waiting@waits.example.org")).contains("Cancelled: Supper");
        assertThat(letter("off-waiting@waits.example.org").files()).isEmpty();
        assertThat(waitingList.accept(offered)).isEqualTo(new TooLate());
    }

    @Test
    void the_link_in_a_later_mail_works_beside_the_first_until_the_tickets_are_sent_again() {
        String first = offered("links@waits.example.org");
        String address = privateLinks.make(id(first).value().toString()).orElseThrow();
        String second = address.substring(address.lastIndexOf('/') + 1);
        assertThat(waitingList.accept(second)).isEqualTo(new Done());
        assertThat(registrations.find(first)).isPresent();

        var sent = (SendAgainResult.Sent) registrations.sendAgain(second);
        assertThat(registrations.find(first)).isEmpty();
        assertThat(registrations.find(second)).isEmpty();
        assertThat(registrations.find(sent.manageToken())).isPresent();
        assertThat(waitingList.leave(second)).isEqualTo(new UnknownLink());
    }

    @Test
    void the_same_form_sent_at_once_waits_once() throws Exception {
        booked("full@waits.example.org", "1", "2", "3", "4");
        RegistrationForm form = form("double@waits.example.org", "Double", "Two");
        List<RegisterResult> results = AtOnce.all(20, i -> () -> registering.bookOrWait(event, form));
        assertThat(results).filteredOn(Waiting.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(RegisterResult.AlreadyRegistered.class::isInstance)
                .hasSize(19);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(4, 4, 2));
    }

    @Test
    void places_and_the_waiting_list_stay_exact_while_everybody_does_something_at_once() throws Exception {
        event = samples.published(samples.form("Rush", venue).withCapacity(12));
        List<String> holders = IntStream.range(0, 6)
                .mapToObj(i -> booked("holder" + i + "@waits.example.org", "One", "Two"))
                .toList();
        List<String> waiting = IntStream.range(0, 12)
                .mapToObj(i -> waits("waits" + i + "@waits.example.org", names(1 + i % 3)))
                .toList();

        List<String> joined = new ArrayList<>(waiting);
        joined.addAll(holders);
        List<Object> outcomes = AtOnce.all(48, i -> () -> switch (i % 8) {
            case 0 -> registrations.cancel(holders.get(i / 8));
            case 1, 2 -> {
                job.run();
                yield "ran";
            }
            case 3 -> waitingList.leave(waiting.get(i / 8));
            case 4 -> waitingList.accept(waiting.get(6 + i / 8));
            case 5 -> book("rush" + i + "@waits.example.org", names(1 + i % 2));
            default -> registering.bookOrWait(event, form("joins" + i + "@waits.example.org", names(1 + i % 3)));
        });
        outcomes.stream()
                .map(outcome -> switch (outcome) {
                    case Registered registered -> registered.manageToken();
                    case Waiting waits -> waits.manageToken();
                    default -> "";
                })
                .filter(token -> !token.isEmpty())
                .forEach(joined::add);
        exact(joined, 12);
        for (int round = 0; round < 5; round++) {
            joined.stream()
                    .filter(token -> status(token) == RegistrationStatus.OFFERED)
                    .forEach(waitingList::accept);
            job.run();
            exact(joined, 12);
        }
        // Never undersold: whoever still waits does not fit into what is free.
        int free = 12 - places.left(event).taken();
        assertThat(joined.stream()
                        .map(token -> registrations.find(token).orElseThrow())
                        .filter(registration -> registration.status() == RegistrationStatus.WAITING)
                        .map(registration -> registration.waiting().size()))
                .allMatch(persons -> persons > free);
    }

    private void exact(List<String> tokens, int capacity) {
        int taken = 0;
        int waiting = 0;
        for (String token : tokens) {
            RegistrationDetails registration = registrations.find(token).orElseThrow();
            taken += registration.held().size();
            if (registration.status() == RegistrationStatus.OFFERED) {
                taken += registration.waiting().size();
            } else {
                waiting += registration.waiting().size();
            }
        }
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(capacity, taken, waiting));
        assertThat(taken).isLessThanOrEqualTo(capacity);
    }

    /** Somebody to whom the fourth place is offered. */
    private String offered(String email) {
        String leaving = booked("full@waits.example.org", "1", "2", "3", "4");
        String token = waits(email, "Waits");
        giveBackOne(leaving);
        job.run();
        assertThat(status(token)).isEqualTo(RegistrationStatus.OFFERED);
        return token;
    }

    private void giveBackOne(String token) {
        registrations.giveBack(
                token, registrations.find(token).orElseThrow().held().getFirst().id());
    }

    private static String[] names(int persons) {
        return Arrays.copyOf(new String[] {"One", "Two", "Three"}, persons);
    }

    private RegisterResult book(String email, String... names) {
        return registering.book(event, form(email, names));
    }

    private String booked(String email, String... names) {
        return ((Registered) book(email, names)).manageToken();
    }

    private String waits(String email, String... names) {
        return ((Waiting) registering.bookOrWait(event, form(email, names))).manageToken();
    }

    private RegistrationId id(String token) {
        return registrations.find(token).orElseThrow().id();
    }

    private RegistrationStatus status(String token) {
        return registrations.find(token).orElseThrow().status();
    }

    private List<RegistrationStatus> statuses(String... tokens) {
        return Arrays.stream(tokens).map(this::status).toList();
    }

    /** Of the letters to this address. */
    private List<String> subjects(String email) {
        return As.role(
                Role.ADMINISTRATOR,
                () -> outbox.search(email, 0, 50).map(LetterSummary::subject).toList());
    }

    private LetterDetails letter(String email) {
        return As.role(
                Role.ADMINISTRATOR,
                () -> outbox.read(
                        outbox.search(email, 0, 1).findFirst().orElseThrow().id()));
    }
}
