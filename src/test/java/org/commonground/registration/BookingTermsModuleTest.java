package org.commonground.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.registration.SampleRegistrations.form;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commonground.accounts.Role;
import org.commonground.events.EventDetails;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.jobs.RecurringJob;
import org.commonground.mail.LetterSummary;
import org.commonground.mail.Outbox;
import org.commonground.places.VenueId;
import org.commonground.questions.given.GivenAnswers;
import org.commonground.registration.RegisterResult.Full;
import org.commonground.registration.RegisterResult.HeldFull;
import org.commonground.registration.RegisterResult.Invalid;
import org.commonground.registration.RegisterResult.KindFull;
import org.commonground.registration.RegisterResult.NotAdmitted;
import org.commonground.registration.RegisterResult.NotOpen;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.RegisterResult.Requested;
import org.commonground.registration.RegisterResult.Waiting;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Secrets;
import org.commonground.terms.Admission;
import org.commonground.terms.BookingTerms;
import org.commonground.terms.InvitationCode;
import org.commonground.terms.InvitationCodeState;
import org.commonground.terms.InvitationForm;
import org.commonground.terms.InvitationUse;
import org.commonground.terms.Invitations;
import org.commonground.terms.SaveInvitationResult;
import org.commonground.terms.SaveTermsResult;
import org.commonground.terms.SaveTermsResult.Problem;
import org.commonground.terms.SaveTermsResult.Reason;
import org.commonground.terms.Terms;
import org.commonground.terms.TermsEditor;
import org.commonground.terms.TermsForm;
import org.commonground.terms.TicketKindId;
import org.commonground.testing.As;
import org.commonground.testing.AtOnce;
import org.commonground.testing.MovableClock;
import org.commonground.testing.Statements;
import org.commonground.testing.WholeApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** The terms of booking as those who book meet them, with the places they limit and hold. */
@WholeApplication
@Timeout(180)
class BookingTermsModuleTest {

    @Autowired
    Registering registering;

    @Autowired
    PlaceTaking taking;

    @Autowired
    Registrations registrations;

    @Autowired
    Tickets tickets;

    @Autowired
    Approval approval;

    @Autowired
    WaitingList waitingList;

    @Autowired
    WaitingListJob job;

    @Autowired
    Places places;

    @Autowired
    BookingTerms terms;

    @Autowired
    TermsEditor editor;

    @Autowired
    Invitations invitations;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    EntityManagerFactory database;

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
    void anEventForTen() {
        before = clock.instant();
        venue = samples.venue();
        event = samples.published(samples.form("Picnic", venue).withCapacity(10));
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(before);
    }

    @Test
    void of_event_and_kind_the_smaller_limit_governs() {
        kinds(kind("Adult", null), kind("Child", 2));
        TicketKindId adult = kindId(0);
        TicketKindId child = kindId(1);

        assertThat(book(form("a@terms.example.org", List.of(person("A", adult), person("B", child)))))
                .isInstanceOf(Registered.class);
        assertThat(book(form("b@terms.example.org", List.of(person("C", child), person("D", child)))))
                .isEqualTo(new KindFull(child, 1));
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(10, 2));
        assertThat(book(form("c@terms.example.org", adults(8, adult)))).isInstanceOf(Registered.class);
        assertThat(book(form("d@terms.example.org", List.of(person("E", child)))))
                .isEqualTo(new Full(0));
        assertThat(places.leftOfKinds(terms.of(event).kinds())).containsOnlyKeys(child);
        assertThat(places.leftOfKinds(terms.of(event).kinds()).get(child).left())
                .isEqualTo(1);
    }

    @Test
    void where_there_are_kinds_each_person_has_one_of_them_and_where_there_are_none_nobody_has() {
        assertThat(book(form("a@terms.example.org", List.of(person("A", new TicketKindId(UUID.randomUUID()))))))
                .isEqualTo(new Invalid(RegisterResult.Field.KIND, 0));
        kinds(kind("Adult", null));
        assertThat(book(form("a@terms.example.org", List.of(person("A", kindId(0)), person("B", null)))))
                .isEqualTo(new Invalid(RegisterResult.Field.KIND, 1));
    }

    @Test
    void forty_families_at_once_get_no_more_tickets_of_a_kind_than_there_are_and_all_of_them() throws Exception {
        event = samples.published(samples.form("Rush of families", venue).withCapacity(60));
        kinds(kind("Adult", 14), kind("Child", 9));
        TicketKindId adult = kindId(0);
        TicketKindId child = kindId(1);

        var results = AtOnce.all(
                40,
                i -> () -> book(form(
                        "family" + i + "@terms.example.org",
                        i % 2 == 0 ? List.of(person("A", adult)) : List.of(person("B", child), person("C", adult)))));

        assertThat(results).allMatch(result -> result instanceof Registered || result instanceof KindFull);
        var left = places.leftOfKinds(terms.of(event).kinds());
        long families = results.stream().filter(Registered.class::isInstance).count();
        assertThat(left.get(adult).left()).isZero();
        assertThat(left.get(child).left()).isNotNegative();
        assertThat(places.left(event).taken())
                .isEqualTo(left.get(adult).taken() + left.get(child).taken());
        assertThat(families).isEqualTo(14);
    }

    @Test
    void a_ticket_that_is_given_back_is_free_for_its_kind_again() {
        kinds(kind("Child", 1));
        String token = booked(form("a@terms.example.org", List.of(person("A", kindId(0)))));
        assertThat(book(form("b@terms.example.org", List.of(person("B", kindId(0))))))
                .isInstanceOf(KindFull.class);

        As.thePublic(() -> registrations.cancel(token));
        assertThat(book(form("b@terms.example.org", List.of(person("B", kindId(0))))))
                .isInstanceOf(Registered.class);
    }

    @Test
    void who_waits_for_a_kind_is_offered_one_and_nobody_else_is_kept_from_what_she_cannot_use() {
        kinds(kind("Adult", null), kind("Child", 1));
        TicketKindId adult = kindId(0);
        TicketKindId child = kindId(1);
        String first = booked(form("a@terms.example.org", List.of(person("A", child))));
        RegistrationForm second = form("b@terms.example.org", List.of(person("B", child)));
        String waiting = ((Waiting) bookOrWait(second)).manageToken();
        job.run();
        assertThat(status(waiting)).isEqualTo(RegistrationStatus.WAITING);

        // There are nine places that she cannot use.
        assertThat(bookOrWait(form("c@terms.example.org", List.of(person("C", adult)))))
                .isInstanceOf(Registered.class);

        As.thePublic(() -> registrations.cancel(first));
        job.run();
        assertThat(status(waiting)).isEqualTo(RegistrationStatus.OFFERED);
        assertThat(places.leftOfKinds(terms.of(event).kinds()).get(child).left())
                .isZero();

        As.thePublic(() -> waitingList.leave(waiting));
        assertThat(places.leftOfKinds(terms.of(event).kinds()).get(child).left())
                .isEqualTo(1);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(10, 1));
    }

    @Test
    void a_kind_that_somebody_has_stays_and_its_limit_is_not_below_what_is_taken() {
        kinds(kind("Adult", null), kind("Child", 3));
        TicketKindId child = kindId(1);
        booked(form("a@terms.example.org", List.of(person("A", child), person("B", child))));

        assertThat(save(terms.of(event).version(), kind("Adult", null)))
                .isEqualTo(new SaveTermsResult.KindTaken("Child", 2));
        assertThat(save(terms.of(event).version(), new TermsForm.Kind(child, "Child", 1)))
                .isEqualTo(new SaveTermsResult.Invalid(
                        List.of(new Problem(SaveTermsResult.Field.KIND_PLACES, 0, Reason.BELOW_TAKEN, 2))));
        assertThat(save(terms.of(event).version(), new TermsForm.Kind(child, "Under 12", 2)))
                .isEqualTo(new SaveTermsResult.Saved());
        assertThat(terms.of(event).kinds()).extracting("name").containsExactly("Under 12");
        assertThat(book(form("b@terms.example.org", List.of(person("C", child)))))
                .isEqualTo(new KindFull(child, 0));
        assertThat(save(0, kind("Old", null))).isEqualTo(new SaveTermsResult.ChangedMeanwhile());
    }

    @Test
    void what_cannot_be_is_said_at_its_field() {
        LocalDateTime end =
                LocalDateTime.ofInstant(events.find(event).orElseThrow().time().end(), EventForm.CITY);
        var form = new TermsForm(
                end, end.minusDays(3), false, false, List.of(kind("", null), kind("Child", 0), kind("child", null)));
        assertThat(As.role(Role.ORGANISER, () -> editor.save(event, 0, form)))
                .isEqualTo(new SaveTermsResult.Invalid(List.of(
                        new Problem(SaveTermsResult.Field.OPENS, -1, Reason.AFTER_EVENT, 0),
                        new Problem(SaveTermsResult.Field.CLOSES, -1, Reason.BEFORE_OPENS, 0),
                        new Problem(SaveTermsResult.Field.KIND_NAME, 0, Reason.MISSING, 0),
                        new Problem(SaveTermsResult.Field.KIND_PLACES, 1, Reason.OUT_OF_RANGE, 100_000),
                        new Problem(SaveTermsResult.Field.KIND_NAME, 2, Reason.TWICE, 0))));
        assertThat(terms.of(event).version()).isZero();
    }

    @Test
    void booking_opens_and_closes_at_its_times_and_a_code_works_before_but_not_after() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), EventForm.CITY);
        settle(new TermsForm(now.plusDays(2), now.plusDays(4), false, false, List.of()));
        InvitationCode code = code("Sparkhill sewing circle", 0, null);

        assertThat(book(form("a@terms.example.org", "A")))
                .isEqualTo(new NotAdmitted(new Admission.NotYet(
                        now.plusDays(2).atZone(EventForm.CITY).toInstant())));
        assertThat(book(withCode(form("a@terms.example.org", "A"), "7G2QK-4MX9T")))
                .isEqualTo(new NotAdmitted(new Admission.UnknownCode()));
        // As somebody types it who was told it on the phone.
        String typed = code.shown().toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');
        assertThat(book(withCode(form("a@terms.example.org", "A"), " " + typed)))
                .isInstanceOf(Registered.class);

        clock.set(clock.instant().plus(Duration.ofDays(2)));
        assertThat(book(form("b@terms.example.org", "B"))).isInstanceOf(Registered.class);
        clock.set(clock.instant().plus(Duration.ofDays(2)));
        assertThat(book(form("c@terms.example.org", "C"))).isEqualTo(new NotAdmitted(new Admission.Closed()));
        assertThat(book(withCode(form("c@terms.example.org", "C"), code.code())))
                .isEqualTo(new NotAdmitted(new Admission.Closed()));
    }

    @Test
    void where_only_invited_people_book_a_code_of_this_event_is_needed_until_it_is_withdrawn() {
        settle(new TermsForm(null, null, true, false, List.of()));
        InvitationCode code = code("Balsall Heath carers", 0, null);
        EventId other = samples.published(samples.form("Another picnic", venue));

        assertThat(book(form("a@terms.example.org", "A"))).isEqualTo(new NotAdmitted(new Admission.InvitedOnly()));
        assertThat(book(withCode(form("a@terms.example.org", "A"), code.code())))
                .isInstanceOf(Registered.class);
        assertThat(As.thePublic(() -> registering.book(other, withCode(form("a@terms.example.org", "A"), code.code()))))
                .isEqualTo(new NotAdmitted(new Admission.UnknownCode()));

        assertThat(As.role(Role.ORGANISER, () -> invitations.withdraw(code.id(), code.version())))
                .isTrue();
        assertThat(book(withCode(form("b@terms.example.org", "B"), code.code())))
                .isEqualTo(new NotAdmitted(new Admission.UnknownCode()));
        assertThat(As.role(Role.ORGANISER, () -> invitations.withdraw(code.id(), code.version())))
                .isFalse();
    }

    @Test
    void held_places_are_for_whoever_has_the_code_and_come_back_to_her_community() {
        InvitationCode code = code("Kurdish women's group", 4, day(5));
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(10, 4));
        assertThat(terms.held(event)).extracting("forWhom").containsExactly("Kurdish women's group");
        booked(form("six@terms.example.org", "1", "2", "3", "4", "5", "6"));
        assertThat(book(form("late@terms.example.org", "Late"))).isEqualTo(new Full(0));

        String held = booked(withCode(form("k@terms.example.org", "K", "L", "M"), code.code()));
        assertThat(book(withCode(form("n@terms.example.org", "N", "O"), code.code())))
                .isEqualTo(new HeldFull(1));
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(10, 10));

        As.thePublic(() -> registrations.cancel(held));
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(10, 10));
        assertThat(book(withCode(form("n@terms.example.org", "N", "O"), code.code())))
                .isInstanceOf(Registered.class);
    }

    @Test
    void on_their_day_held_places_are_free_for_all_and_those_who_wait_come_first() {
        InvitationCode code = code("Rowley allotments", 4, day(3));
        booked(form("six@terms.example.org", "1", "2", "3", "4", "5", "6"));
        String held = booked(withCode(form("r@terms.example.org", "R"), code.code()));
        String waiting = ((Waiting) bookOrWait(form("w@terms.example.org", "W", "X"))).manageToken();
        onItsDay();
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(10, 10, 2));

        clock.set(clock.instant().plus(Duration.ofDays(3)));
        onItsDay();
        onItsDay();
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(10, 7, 2));
        assertThat(use(code).code().state()).isEqualTo(InvitationCodeState.RELEASED);
        assertThat(terms.held(event)).isEmpty();
        job.run();
        assertThat(status(waiting)).isEqualTo(RegistrationStatus.OFFERED);

        // Who had one of them and gives it back gives it to all.
        As.thePublic(() -> registrations.cancel(held));
        assertThat(places.left(event).taken()).isEqualTo(8);
    }

    @Test
    void no_more_is_held_than_is_free_and_no_fewer_than_are_taken() {
        booked(form("six@terms.example.org", "1", "2", "3", "4", "5", "6"));
        assertThat(hold("Too many", 5)).isEqualTo(new SaveInvitationResult.CannotHold(4));
        InvitationCode code = code("Just enough", 4, day(5));
        booked(withCode(form("r@terms.example.org", "R", "S"), code.code()));

        assertThat(change(code, 1)).isEqualTo(new SaveInvitationResult.CannotHold(2));
        assertThat(change(code, 3)).isInstanceOf(SaveInvitationResult.Saved.class);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(10, 9));
        // She read it before that change.
        assertThat(change(code, 2)).isEqualTo(new SaveInvitationResult.ChangedMeanwhile());
    }

    @Test
    void the_community_and_the_public_in_one_rush_take_exactly_what_each_may_while_the_day_comes() throws Exception {
        event = samples.published(samples.form("Rush for two", venue).withCapacity(20));
        InvitationCode code = code("The choir", 8, day(2));
        clock.set(clock.instant().plus(Duration.ofDays(2)));

        AtOnce.all(41, i -> () -> {
            if (i == 20) {
                onItsDay();
                return "released";
            }
            RegistrationForm form = form("rush" + i + "@terms.example.org", "P" + i);
            RegisterResult result = book(i % 2 == 0 ? form : withCode(form, code.code()));
            assertThat(result).isInstanceOfAny(Registered.class, Full.class, HeldFull.class);
            return "tried";
        });
        while (book(form(UUID.randomUUID() + "@terms.example.org", "Last")) instanceof Registered) {
            // Until everything is taken.
        }
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(20, 20));
        assertThat(holders()).isEqualTo(20);
    }

    @Test
    void nobody_takes_a_held_place_of_an_event_that_was_called_off_and_its_day_may_still_come() {
        InvitationCode code = code("The choir", 8, day(2));
        RegistrationForm form = withCode(form("c@terms.example.org", "C"), code.code());
        As.role(Role.ORGANISER, () -> events.cancel(event));
        assertThat(book(form)).isEqualTo(new NotOpen());
        clock.set(clock.instant().plus(Duration.ofDays(3)));
        onItsDay();
        assertThat(places.left(event).taken()).isZero();
    }

    @Test
    void an_event_that_is_closed_in_the_middle_of_a_booking_gives_none_of_its_held_places() {
        InvitationCode code = code("The choir", 8, day(2));
        EventDetails read = events.find(event).orElseThrow();
        RegistrationForm form = form("middle@terms.example.org", "C");
        var registration = new Registration(
                event,
                form.requestKey(),
                new EmailAddress(form.email()),
                form.locale(),
                Secrets.token(),
                form.people(),
                clock.instant());
        registration.bookedBy(code);
        var wanted = PlacesWanted.of(read, Terms.NONE, registration, Map.of());
        Runnable somebodyCloses =
                () -> CompletableFuture.runAsync(() -> As.role(Role.ORGANISER, () -> events.close(event)))
                        .join();

        assertThat(As.thePublic(() -> taking.take(wanted, registration, Secrets.token(), somebodyCloses)))
                .isEqualTo(new NotOpen());
        assertThat(holders()).isZero();
    }

    @Test
    void a_request_has_no_places_before_an_organiser_agrees() {
        settle(new TermsForm(null, null, false, true, List.of()));
        String token = ((Requested) book(form("ask@terms.example.org", "A", "B"))).manageToken();
        assertThat(status(token)).isEqualTo(RegistrationStatus.REQUESTED);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(10, 0));
        assertThat(As.thePublic(() -> registrations.pdf(token))).isEmpty();
        assertThat(undecided()).isEqualTo(1);
        RegistrationId id = registrations.find(token).orElseThrow().id();

        assertThat(As.role(Role.ORGANISER, () -> approval.approve(id))).isEqualTo(new DeskResult.Done());
        assertThat(status(token)).isEqualTo(RegistrationStatus.ACTIVE);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(10, 2));
        assertThat(As.role(Role.ORGANISER, () -> approval.approve(id))).isEqualTo(new DeskResult.AsBefore());
        assertThat(subjects("ask@terms.example.org"))
                .containsExactlyInAnyOrder("Your request: Picnic", "Your 2 places at Picnic");
    }

    @Test
    void two_organisers_who_agree_at_once_give_the_places_once() throws Exception {
        settle(new TermsForm(null, null, false, true, List.of()));
        String token = ((Requested) book(form("twice@terms.example.org", "A", "B"))).manageToken();
        RegistrationId id = registrations.find(token).orElseThrow().id();
        var results = AtOnce.all(6, i -> () -> As.role(Role.ORGANISER, () -> approval.approve(id)));
        assertThat(results).filteredOn(DeskResult.Done.class::isInstance).hasSize(1);
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(10, 2));
    }

    @Test
    void who_is_agreed_to_without_room_waits_and_who_is_declined_or_asks_no_more_gets_nothing() {
        settle(new TermsForm(null, null, false, true, List.of()));
        InvitationCode code = code("The choir", 0, null);
        // Who has a code was chosen already.
        booked(withCode(form("eight@terms.example.org", "1", "2", "3", "4", "5", "6", "7", "8"), code.code()));
        String large = ((Requested) book(form("large@terms.example.org", "A", "B", "C"))).manageToken();
        String declined = ((Requested) book(form("no@terms.example.org", "N"))).manageToken();
        String withdrawn = ((Requested) book(form("bye@terms.example.org", "W"))).manageToken();

        As.role(Role.ORGANISER, () -> approval.approve(id(large)));
        assertThat(status(large)).isEqualTo(RegistrationStatus.WAITING);
        assertThat(As.role(Role.ORGANISER, () -> approval.decline(id(declined), "")))
                .isEqualTo(new DeskResult.BadReason());
        assertThat(As.role(Role.ORGANISER, () -> approval.decline(id(declined), "This one is for carers.")))
                .isEqualTo(new DeskResult.Done());
        assertThat(status(declined)).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(As.thePublic(() -> approval.withdraw(withdrawn))).isEqualTo(new DeskResult.Done());
        assertThat(As.thePublic(() -> approval.withdraw(withdrawn))).isEqualTo(new DeskResult.AsBefore());
        assertThat(undecided()).isZero();
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(10, 8, 3));
        assertThat(subjects("no@terms.example.org"))
                .containsExactlyInAnyOrder("Your request: Picnic", "No place: Picnic");
    }

    @Test
    void a_booking_with_kinds_and_a_code_stays_within_its_number_of_statements() {
        kinds(kind("Adult", 5), kind("Child", 5));
        InvitationCode code = code("The choir", 3, day(2));
        booked(withCode(form("warm@terms.example.org", List.of(person("A", kindId(0)))), code.code()));
        RegistrationForm form = withCode(
                form("count@terms.example.org", List.of(person("A", kindId(0)), person("B", kindId(1)))), code.code());
        assertThat(Statements.of(database, () -> booked(form))).isLessThanOrEqualTo(15);
    }

    @Test
    void codes_are_read_in_as_many_statements_however_many_there_are() {
        code("One", 1, day(2));
        long forOne = Statements.of(database, () -> As.role(Role.ORGANISER, () -> invitations.ofEvent(event)));
        code("Two", 1, day(2));
        code("Three", 0, null);
        assertThat(Statements.of(database, () -> As.role(Role.ORGANISER, () -> invitations.ofEvent(event))))
                .isEqualTo(forOne);
    }

    private void onItsDay() {
        jobs.stream()
                .filter(each -> each.name().equals("terms-release-held-places"))
                .forEach(each -> each.work().run());
    }

    private static TermsForm.Kind kind(String name, @Nullable Integer limit) {
        return new TermsForm.Kind(null, name, limit);
    }

    private void kinds(TermsForm.Kind... kinds) {
        assertThat(save(terms.of(event).version(), kinds)).isEqualTo(new SaveTermsResult.Saved());
    }

    private SaveTermsResult save(int version, TermsForm.Kind... kinds) {
        var form = new TermsForm(null, null, false, false, Arrays.asList(kinds));
        return As.role(Role.ORGANISER, () -> editor.save(event, version, form));
    }

    private void settle(TermsForm form) {
        assertThat(As.role(
                        Role.ORGANISER, () -> editor.save(event, terms.of(event).version(), form)))
                .isEqualTo(new SaveTermsResult.Saved());
    }

    private TicketKindId kindId(int number) {
        return terms.of(event).kinds().get(number).id();
    }

    private LocalDate day(int fromNow) {
        return LocalDate.ofInstant(clock.instant(), EventForm.CITY).plusDays(fromNow);
    }

    private SaveInvitationResult hold(String forWhom, int held) {
        return As.role(Role.ORGANISER, () -> invitations.add(event, new InvitationForm(forWhom, held, day(5))));
    }

    private SaveInvitationResult change(InvitationCode code, int held) {
        return As.role(
                Role.ORGANISER,
                () -> invitations.change(
                        code.id(), code.version(), new InvitationForm(code.forWhom(), held, code.releaseOn())));
    }

    private InvitationCode code(String forWhom, int held, @Nullable LocalDate day) {
        SaveInvitationResult saved =
                As.role(Role.ORGANISER, () -> invitations.add(event, new InvitationForm(forWhom, held, day)));
        assertThat(saved).isInstanceOf(SaveInvitationResult.Saved.class);
        return As.role(Role.ORGANISER, () -> terms.code(((SaveInvitationResult.Saved) saved).id()))
                .orElseThrow();
    }

    private InvitationUse use(InvitationCode code) {
        return As.role(Role.ORGANISER, () -> invitations.ofEvent(event)).stream()
                .filter(use -> use.code().id().equals(code.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Person person(String name, @Nullable TicketKindId kind) {
        return new Person(name, Set.of(), "", Set.of(), kind);
    }

    private static List<Person> adults(int number, TicketKindId kind) {
        Supplier<Person> adult = () -> person("Adult", kind);
        return Stream.generate(adult).limit(number).toList();
    }

    private static RegistrationForm withCode(RegistrationForm form, String code) {
        return new RegistrationForm(
                form.requestKey(), form.email(), form.people(), form.locale(), GivenAnswers.NONE, code);
    }

    private RegisterResult book(RegistrationForm form) {
        return As.thePublic(() -> registering.book(event, form));
    }

    private RegisterResult bookOrWait(RegistrationForm form) {
        return As.thePublic(() -> registering.bookOrWait(event, form));
    }

    private String booked(RegistrationForm form) {
        RegisterResult result = book(form);
        assertThat(result).isInstanceOf(Registered.class);
        return ((Registered) result).manageToken();
    }

    private RegistrationStatus status(String token) {
        return registrations.find(token).orElseThrow().status();
    }

    private RegistrationId id(String token) {
        return registrations.find(token).orElseThrow().id();
    }

    private int undecided() {
        return As.role(Role.ORGANISER, () -> approval.undecided(event));
    }

    private long holders() {
        return As.role(Role.ORGANISER, () -> tickets.ofEvent(event).size());
    }

    private List<String> subjects(String email) {
        return As.role(
                Role.ADMINISTRATOR,
                () -> outbox.search(email, 0, 50).map(LetterSummary::subject).toList());
    }
}
