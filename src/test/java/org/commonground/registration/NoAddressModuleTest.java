package org.commonground.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonground.accounts.Role;
import org.commonground.accounts.SignedIn;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.places.VenueId;
import org.commonground.registration.RegisterResult.AlreadyRegistered;
import org.commonground.registration.RegisterResult.Field;
import org.commonground.registration.RegisterResult.Full;
import org.commonground.registration.RegisterResult.Invalid;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.RegisterResult.Waiting;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.PhoneNumber;
import org.commonground.shared.Uuids;
import org.commonground.testing.As;
import org.commonground.testing.AtOnce;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** People whom staff register, with and without a mail address. */
@WholeApplication
class NoAddressModuleTest {

    private static final OnBehalf BY_PHONE =
            new OnBehalf(ConsentWay.BY_PHONE, "We keep your name.", "+44 121 496 0000");

    @Autowired
    Registering registering;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    Registrations registrations;

    @Autowired
    PrintedTickets printed;

    @Autowired
    Tickets tickets;

    @Autowired
    Places places;

    @Autowired
    WaitingList waitingList;

    @Autowired
    WaitingListJob job;

    @Autowired
    EventNews news;

    @Autowired
    Events events;

    @Autowired
    SampleEvents samples;

    @Autowired
    JdbcTemplate tables;

    @Autowired
    MovableClock clock;

    VenueId venue;
    EventId event;
    Instant before;
    int letters;

    @BeforeEach
    void anEventForTwo() {
        before = clock.instant();
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        venue = samples.venue();
        event = samples.published(samples.form("Tea dance", venue).withCapacity(2));
        letters = letters();
    }

    @AfterEach
    void the_clock_goes_back() {
        clock.set(before);
        SecurityContextHolder.clearContext();
    }

    @Test
    void somebody_without_an_address_is_registered_and_nothing_is_mailed() {
        RegistrationId id = register(form("", "Amina"));

        RegistrationRecord record = record(id);
        assertThat(letters()).isEqualTo(letters);
        assertThat(places.left(event).taken()).isEqualTo(1);
        assertThat(record.registration().email()).isEmpty();
        assertThat(record.registration().phone()).contains(new PhoneNumber("+44 121 496 0000"));
        assertThat(kinds(id)).containsExactly(HistoryKind.NOT_SENT);
        assertThat(record.consent())
                .contains(new Consent(
                        ConsentWay.BY_PHONE,
                        "We keep your name.",
                        ((SignedIn) As.signedIn(Role.ORGANISER).getPrincipal()).id(),
                        record.consent().orElseThrow().takenAt()));
    }

    @Test
    void somebody_with_an_address_gets_her_tickets_and_her_consent_is_kept_as_well() {
        RegistrationId id = register(form("amina@noaddress.example.org", "Amina"));
        assertThat(letters()).isEqualTo(letters + 1);
        assertThat(record(id).consent()).isPresent();
        assertThat(kinds(id)).isEmpty();
    }

    @Test
    void who_books_by_herself_needs_an_address_and_has_no_consent_noted() {
        assertThat(registering.book(event, form("", "Amina"))).isEqualTo(new Invalid(Field.EMAIL, 0));
        assertThat(registering.bookOrWait(event, form("", "Amina"))).isEqualTo(new Invalid(Field.EMAIL, 0));
        var own = (Registered) registering.book(event, form("own@noaddress.example.org", "Amina"));
        assertThat(record(own.id()).consent()).isEmpty();
    }

    @Test
    void what_staff_add_is_checked_too() {
        assertThat(registering.bookFor(event, form("nonsense", "Amina"), BY_PHONE))
                .isEqualTo(new Invalid(Field.EMAIL, 0));
        assertThat(registering.bookFor(event, form("", ""), BY_PHONE)).isEqualTo(new Invalid(Field.NAME, 0));
        for (OnBehalf bad : List.of(
                new OnBehalf(ConsentWay.IN_PERSON, " \u200B", ""),
                new OnBehalf(ConsentWay.IN_PERSON, "x".repeat(10_000), ""),
                new OnBehalf(ConsentWay.IN_PERSON, "Agreed", "call me"))) {
            assertThat(registering.bookFor(event, form("", "Amina"), bad)).isEqualTo(new Invalid(Field.BEHALF, 0));
        }
        assertThat(places.left(event).taken()).isZero();
    }

    @Test
    void only_organisers_register_somebody() {
        var form = form("", "Amina");
        for (Role role : List.of(Role.STEWARD, Role.ANALYST)) {
            assertThat(catchThrowable(() -> As.role(role, () -> registering.bookFor(event, form, BY_PHONE))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(places.left(event).taken()).isZero();
    }

    @Test
    void the_same_form_sent_many_times_at_once_registers_once() throws Exception {
        RegistrationForm form = form("", "Amina");
        List<RegisterResult> results = AtOnce.all(
                8, number -> () -> As.role(Role.ORGANISER, () -> registering.bookFor(event, form, BY_PHONE)));
        assertThat(results).filteredOn(Registered.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(AlreadyRegistered.class::isInstance).hasSize(7);
        assertThat(places.left(event).taken()).isEqualTo(1);
    }

    @Test
    void what_staff_change_is_noted_as_not_sent() {
        RegistrationId id = register(form("", "Amina", "Ben"));
        TicketId ticket = record(id).registration().tickets().getFirst().ticketId();
        assertThat(desk.rename(id, ticket, "Amina Khan")).isEqualTo(new DeskResult.Done());
        assertThat(desk.giveBack(id, ticket, "Ill")).isEqualTo(new DeskResult.Done());
        assertThat(desk.cancel(id, "Ill too")).isEqualTo(new DeskResult.Done());
        assertThat(registrations.sendAgain(id)).isEqualTo(new SendAgainResult.NothingToSend());

        assertThat(letters()).isEqualTo(letters);
        assertThat(kinds(id))
                .containsExactly(
                        HistoryKind.NOT_SENT,
                        HistoryKind.CANCELLED,
                        HistoryKind.NOT_SENT,
                        HistoryKind.PLACE_GIVEN_BACK,
                        HistoryKind.NOT_SENT,
                        HistoryKind.RENAMED,
                        HistoryKind.NOT_SENT);
    }

    @Test
    void her_tickets_are_printed_instead_of_sent_again() throws IOException {
        RegistrationId id = register(form("", "Amina", "Ben"));
        assertThat(registrations.sendAgain(id)).isEqualTo(new SendAgainResult.NoAddress());

        String text = text(printed.pdf(id).orElseThrow());
        assertThat(text).contains("Amina", "Ben", "please tell the organisers").doesNotContain("your mail");
        RegistrationId mailed = register(
                samples.published("Another dance", venue), form("print@noaddress.example.org", "Cleo"), BY_PHONE);
        assertThat(text(printed.pdf(mailed).orElseThrow())).contains("private link in your mail");

        desk.cancel(id, "Ill");
        assertThat(printed.pdf(id)).isEmpty();
        assertThat(printed.pdf(new RegistrationId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void she_waits_is_offered_a_place_and_an_organiser_takes_it_for_her() {
        RegistrationId full = register(form("", "1", "2"));
        assertThat(registering.bookFor(event, form("", "Amina"), BY_PHONE)).isEqualTo(new Full(0));
        RegistrationId id = ((Waiting) registering.bookOrWaitFor(event, form("", "Amina"), BY_PHONE)).id();
        assertThat(waitingList.acceptFor(id)).as("nothing is offered").isEqualTo(new DeskResult.AsBefore());
        desk.cancel(full, "Ill");
        job.run();
        assertThat(waitingList.ofEvent(event)).singleElement().satisfies(party -> {
            assertThat(party.offeredUntil()).isNotNull();
            assertThat(party.email()).isEmpty();
            assertThat(party.phone()).isPresent();
        });

        assertThat(waitingList.acceptFor(id)).isEqualTo(new DeskResult.Done());
        assertThat(waitingList.acceptFor(id)).isEqualTo(new DeskResult.AsBefore());

        assertThat(letters()).isEqualTo(letters);
        assertThat(record(id).places()).isEqualTo(1);
        assertThat(places.left(event).taken()).isEqualTo(1);
        assertThat(record(id).history())
                .extracting(HistoryEntry::kind, HistoryEntry::actor)
                .contains(
                        tuple(HistoryKind.ACCEPTED, HistoryActor.STAFF),
                        tuple(HistoryKind.OFFERED, HistoryActor.SYSTEM));
        assertThat(kinds(id)).filteredOn(HistoryKind.NOT_SENT::equals).hasSize(3);
    }

    @Test
    void her_offer_lapses_without_a_letter() {
        RegistrationId full = register(form("", "1", "2"));
        RegistrationId id = ((Waiting) registering.bookOrWaitFor(event, form("", "Amina"), BY_PHONE)).id();
        desk.cancel(full, "Ill");
        job.run();
        clock.move(Duration.ofDays(3));
        job.run();
        assertThat(record(id).registration().status()).isEqualTo(RegistrationStatus.LAPSED);
        assertThat(waitingList.acceptFor(id)).isEqualTo(new DeskResult.AsBefore());
        assertThat(letters()).isEqualTo(letters);
    }

    @Test
    void organisers_see_who_has_to_be_told_otherwise_and_the_history_says_of_what() {
        RegistrationId id = register(form("", "Amina"));
        register(form("told@noaddress.example.org", "Ben"));
        long version = events.find(event).orElseThrow().version();
        events.change(
                event,
                (int) version,
                samples.form("Tea dance", venue)
                        .withCapacity(2)
                        .withTime(LocalDateTime.of(2027, 10, 11, 14, 0), LocalDateTime.of(2027, 10, 11, 17, 0)));

        assertThat(news.pending(event).orElseThrow())
                .extracting(PendingNews::letters, PendingNews::otherwise)
                .containsExactly(1, 1);
        assertThat(news.tellNow(event)).isEqualTo(1);
        HistoryEntry newest = record(id).history().getFirst();
        assertThat(newest.kind()).isEqualTo(HistoryKind.NOT_SENT);
        assertThat(newest.detail()).isEqualTo("New time: Tea dance");
        assertThat(news.pending(event)).isEmpty();
    }

    @Test
    void an_event_called_off_is_noted_as_not_sent() {
        RegistrationId id = register(form("", "Amina"));
        events.cancel(event);
        assertThat(kinds(id)).startsWith(HistoryKind.NOT_SENT, HistoryKind.CALLED_OFF);
        assertThat(letters()).isEqualTo(letters);
    }

    @Test
    void nobody_writes_to_her_of_whom_others_ask_for_addresses() {
        RegistrationId without = register(form("", "Amina"));
        RegistrationId with = register(form("with@noaddress.example.org", "Ben"));
        TicketId unreachable =
                record(without).registration().tickets().getFirst().ticketId();
        TicketId reachable = record(with).registration().tickets().getFirst().ticketId();
        assertThat(As.role(Role.ADMINISTRATOR, () -> tickets.addressesOf(List.of(unreachable, reachable))))
                .containsOnlyKeys(reachable);
        assertThat(tickets.parties(event))
                .extracting(party -> Optional.ofNullable(party.address()))
                .containsExactlyInAnyOrder(
                        Optional.empty(), Optional.of(new EmailAddress("with@noaddress.example.org")));
    }

    @Test
    void her_consent_and_phone_number_go_with_the_registration() {
        RegistrationId id = register(form("", "Amina"));
        tables.update("delete from registration_registration where id = ?", (Object) Uuids.bytes(id.value()));
        assertThat(tables.queryForObject(
                        "select count(*) from registration_consent where registration_id = ?", Integer.class, (Object)
                                Uuids.bytes(id.value())))
                .isZero();
    }

    private RegistrationId register(RegistrationForm form) {
        return register(event, form, BY_PHONE);
    }

    private RegistrationId register(EventId of, RegistrationForm form, OnBehalf behalf) {
        return ((Registered) registering.bookFor(of, form, behalf)).id();
    }

    private static RegistrationForm form(String email, String... names) {
        return SampleRegistrations.form(email, names);
    }

    private RegistrationRecord record(RegistrationId id) {
        return tables
                .query(
                        "select event_id from registration_registration where id = ?",
                        (row, number) -> new EventId(Uuids.of(row.getBytes(1))),
                        (Object) Uuids.bytes(id.value()))
                .stream()
                .findFirst()
                .flatMap(of -> desk.find(of, id))
                .orElseThrow();
    }

    private List<HistoryKind> kinds(RegistrationId id) {
        return record(id).history().stream().map(HistoryEntry::kind).toList();
    }

    private int letters() {
        return Optional.ofNullable(tables.queryForObject("select count(*) from mail_letter", Integer.class))
                .orElse(0);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
