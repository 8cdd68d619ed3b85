package org.commonground.registration.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.Role;
import org.commonground.accounts.SignedIn;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.mail.LetterSummary;
import org.commonground.mail.Outbox;
import org.commonground.registration.HistoryEntry;
import org.commonground.registration.Places;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationChanged;
import org.commonground.registration.RegistrationDesk;
import org.commonground.registration.RegistrationId;
import org.commonground.registration.Registrations;
import org.commonground.registration.SampleRegistrations;
import org.commonground.registration.list.StartBulkResult.BadReason;
import org.commonground.registration.list.StartBulkResult.NothingToDo;
import org.commonground.registration.list.StartBulkResult.Started;
import org.commonground.registration.list.StartBulkResult.StillRunning;
import org.commonground.shared.Uuids;
import org.commonground.testing.As;
import org.commonground.testing.AtOnce;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class BulkModuleTest {

    @Autowired
    BulkActions actions;

    @Autowired
    BulkWorker worker;

    @Autowired
    RegistrationList list;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    Places places;

    @Autowired
    Events events;

    @Autowired
    Outbox outbox;

    @Autowired
    SampleEvents samples;

    @Autowired
    JdbcTemplate tables;

    @Autowired
    ApplicationEventMulticaster multicaster;

    EventId event;

    @BeforeEach
    void anEvent() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        event = samples.published("Tea dance", samples.venue());
    }

    @AfterEach
    void signs_out() {
        worker.work();
        SecurityContextHolder.clearContext();
    }

    @Test
    void tickets_are_sent_once_to_each_registration_however_many_people_it_has_brought() {
        book("party@bulk.example.org", "One", "Two", "Three");
        book("alone@bulk.example.org", "Alone");
        assertThat(actions.preview(event, all())).isEqualTo(new BulkPreview(2, 4, 0));

        assertThat(start(BulkKind.SEND_AGAIN, "")).isEqualTo(new Started());
        assertThat(subjects("party@bulk.example.org")).as("not yet").hasSize(1);
        worker.work();
        worker.work();

        assertThat(subjects("party@bulk.example.org")).hasSize(2).contains("Your 3 tickets for Tea dance");
        assertThat(subjects("alone@bulk.example.org")).hasSize(2);
        BulkProgress progress = actions.latest(event).orElseThrow();
        assertThat(progress.finished()).isTrue();
        assertThat(progress.done()).isEqualTo(2);
        assertThat(progress.total()).isEqualTo(2);
    }

    @Test
    void the_same_answer_given_twice_is_one_action() {
        book("twice@bulk.example.org", "Amina");
        UUID key = UUID.randomUUID();
        List<RegistrationId> all = all();
        assertThat(actions.start(key, event, BulkKind.SEND_AGAIN, all, "")).isEqualTo(new Started());
        assertThat(actions.start(key, event, BulkKind.SEND_AGAIN, all, "")).isEqualTo(new Started());
        worker.work();
        assertThat(actions.start(key, event, BulkKind.SEND_AGAIN, all, "")).isEqualTo(new Started());
        worker.work();
        assertThat(subjects("twice@bulk.example.org")).hasSize(2);
    }

    @Test
    void a_second_action_waits_until_the_first_has_ended() {
        book("wait@bulk.example.org", "Amina");
        start(BulkKind.SEND_AGAIN, "");
        assertThat(start(BulkKind.CANCEL, "No room")).isEqualTo(new StillRunning());
        worker.work();
        assertThat(start(BulkKind.CANCEL, "No room")).isEqualTo(new Started());
    }

    @Test
    void of_two_organisers_who_start_something_in_the_same_instant_one_does() throws Exception {
        for (int i = 0; i < 10; i++) {
            anEvent();
            book("instant" + i + "@bulk.example.org", "Amina");
            List<RegistrationId> all = all();
            Callable<StartBulkResult> start = () -> As.role(
                    Role.ORGANISER, () -> actions.start(UUID.randomUUID(), event, BulkKind.SEND_AGAIN, all, ""));
            assertThat(AtOnce.both(start, start)).containsExactlyInAnyOrder(new Started(), new StillRunning());
            worker.work();
            assertThat(subjects("instant" + i + "@bulk.example.org")).hasSize(2);
        }
    }

    @Test
    void what_two_nodes_take_up_at_once_is_done_once() throws Exception {
        for (int i = 0; i < 20; i++) {
            book("nodes" + i + "@bulk.example.org", "Amina");
        }
        start(BulkKind.SEND_AGAIN, "");
        Callable<Boolean> work = () -> {
            worker.work();
            return true;
        };
        AtOnce.both(work, work);
        for (int i = 0; i < 20; i++) {
            assertThat(subjects("nodes" + i + "@bulk.example.org")).hasSize(2);
        }
    }

    @Test
    void cancelling_frees_all_places_and_says_why() {
        book("cancel@bulk.example.org", "One", "Two");
        start(BulkKind.CANCEL, "The hall is <b>closed</b>");
        worker.work();
        assertThat(places.left(event).taken()).isZero();
        LetterSummary letter = letters("cancel@bulk.example.org").stream()
                .filter(sent -> sent.subject().equals("Your booking was cancelled: Tea dance"))
                .findFirst()
                .orElseThrow();
        assertThat(As.role(Role.ADMINISTRATOR, () -> outbox.read(letter.id())).plain())
                .contains("The organisers have cancelled your booking", "The hall is <b>closed</b>");
        HistoryEntry entry =
                desk.find(event, all().getFirst()).orElseThrow().history().getFirst();
        assertThat(entry.detail()).isEqualTo("The hall is <b>closed</b>");
        assertThat(entry.account()).as("who started it").isEqualTo(new AccountId(starter()));
    }

    @Test
    void what_cannot_be_done_is_left_out_and_counted() {
        registrations.cancel(book("gone@bulk.example.org", "Gone"));
        book("here@bulk.example.org", "Here");
        book("flood@bulk.example.org", "Flood");
        tables.update(
                "update registration_registration set letters = 40 where email = ?", own("flood@bulk.example.org"));
        assertThat(actions.preview(event, all())).isEqualTo(new BulkPreview(2, 2, 1));
        start(BulkKind.SEND_AGAIN, "");
        worker.work();
        assertThat(actions.latest(event).orElseThrow().outcomes())
                .containsOnly(
                        Map.entry(BulkOutcome.DONE, 1),
                        Map.entry(BulkOutcome.NO_PLACE, 1),
                        Map.entry(BulkOutcome.TOO_MANY, 1));
    }

    @Test
    void an_event_that_was_called_off_meanwhile_is_left_alone() {
        book("late@bulk.example.org", "Late");
        List<RegistrationId> all = all();
        events.cancel(event);
        actions.start(UUID.randomUUID(), event, BulkKind.CANCEL, all, "No room");
        worker.work();
        assertThat(actions.latest(event).orElseThrow().outcomes()).containsOnly(Map.entry(BulkOutcome.TOO_LATE, 1));
        assertThat(subjects("late@bulk.example.org")).doesNotContain("Your booking was cancelled: Tea dance");
    }

    @Test
    void a_crash_in_the_middle_leaves_each_done_or_waiting_and_nobody_is_written_to_twice() {
        for (int i = 0; i < 3; i++) {
            book("crash" + i + "@bulk.example.org", "Person " + i);
        }
        start(BulkKind.CANCEL, "No room");
        var changes = new AtomicInteger();
        ApplicationListener<PayloadApplicationEvent<RegistrationChanged>> killer =
                ApplicationListener.forPayload(change -> {
                    if (changes.incrementAndGet() == 2) {
                        throw new StackOverflowError("killed");
                    }
                });
        multicaster.addApplicationListener(killer);
        try {
            assertThatThrownBy(worker::work).isInstanceOf(StackOverflowError.class);
        } finally {
            multicaster.removeApplicationListener(killer);
        }
        assertThat(places.left(event).taken()).isEqualTo(2);
        assertThat(cancelled()).isEqualTo(1);
        assertThat(actions.latest(event).orElseThrow().handled()).isEqualTo(1);

        worker.work();
        assertThat(places.left(event).taken()).isZero();
        assertThat(cancelled()).isEqualTo(3);
        assertThat(actions.latest(event).orElseThrow().done()).isEqualTo(3);
    }

    @Test
    void one_that_goes_wrong_does_not_keep_the_others_waiting() {
        book("fine@bulk.example.org", "Fine");
        book("broken@bulk.example.org", "Broken");
        tables.update(
                "update registration_ticket set access_needs = 'NO_SUCH_NEED' where holder_name = 'Broken' and event_id = ?",
                (Object) Uuids.bytes(event.value()));
        var ids = tables.query(
                "select id from registration_registration where event_id = ?",
                (row, number) -> new RegistrationId(Uuids.of(row.getBytes(1))),
                (Object) Uuids.bytes(event.value()));
        actions.start(UUID.randomUUID(), event, BulkKind.SEND_AGAIN, ids, "");
        worker.work();
        assertThat(actions.latest(event).orElseThrow().outcomes())
                .containsOnly(Map.entry(BulkOutcome.DONE, 1), Map.entry(BulkOutcome.FAILED, 1));
        assertThat(subjects("fine@bulk.example.org")).hasSize(2);
    }

    @Test
    void a_cancellation_needs_a_reason_and_somebody_to_cancel() {
        book("reason@bulk.example.org", "Amina");
        assertThat(start(BulkKind.CANCEL, " \u200B\t")).isEqualTo(new BadReason());
        assertThat(start(BulkKind.CANCEL, "x".repeat(201))).isEqualTo(new BadReason());
        assertThat(actions.start(
                        UUID.randomUUID(), event, BulkKind.CANCEL, List.of(RegistrationId.random()), "No room"))
                .isEqualTo(new NothingToDo());
        EventId other = samples.published("Another", samples.venue());
        assertThat(actions.start(UUID.randomUUID(), other, BulkKind.CANCEL, all(), "No room"))
                .as("registrations of another event")
                .isEqualTo(new NothingToDo());
        assertThat(actions.latest(event)).isEmpty();
    }

    @Test
    void a_result_that_was_read_is_put_away() {
        book("read@bulk.example.org", "Amina");
        start(BulkKind.SEND_AGAIN, "");
        UUID id = actions.latest(event).orElseThrow().id();
        actions.dismiss(id);
        assertThat(actions.latest(event)).as("it has not ended yet").isPresent();
        worker.work();
        actions.dismiss(id);
        assertThat(actions.latest(event)).isEmpty();
    }

    private UUID starter() {
        return ((SignedIn)
                        SecurityContextHolder.getContext().getAuthentication().getPrincipal())
                .account();
    }

    private long cancelled() {
        return IntStream.range(0, 3)
                .mapToObj(i -> subjects("crash" + i + "@bulk.example.org"))
                .filter(subjects -> subjects.contains("Your booking was cancelled: Tea dance"))
                .peek(subjects -> assertThat(subjects).hasSize(2))
                .count();
    }

    private StartBulkResult start(BulkKind kind, String reason) {
        return actions.start(UUID.randomUUID(), event, kind, all(), reason);
    }

    private List<RegistrationId> all() {
        return list.find(
                        new RegistrationQuery(events.find(event).orElseThrow(), RegistrationFilter.ALL),
                        ListOrder.NEWEST_FIRST)
                .registrations();
    }

    /** The subjects of all letters to this address about this test's event. */
    private List<String> subjects(String email) {
        return letters(email).stream().map(LetterSummary::subject).toList();
    }

    private List<LetterSummary> letters(String email) {
        return As.role(
                Role.ADMINISTRATOR, () -> outbox.search(own(email), 0, 20).toList());
    }

    /** Other tests share the outbox. */
    private String own(String email) {
        return email.replace("@", "." + event.value() + "@");
    }

    private String book(String email, String... names) {
        return ((Registered) registering.book(event, SampleRegistrations.form(own(email), names))).manageToken();
    }
}
