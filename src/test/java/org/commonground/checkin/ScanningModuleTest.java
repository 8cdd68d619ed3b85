package org.commonground.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.commonground.accounts.Role;
import org.commonground.checkin.SampleTickets.Booking;
import org.commonground.checkin.ScanAnswer.Admitted;
import org.commonground.checkin.ScanAnswer.Refused;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.registration.Registrations;
import org.commonground.registration.TicketId;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Secrets;
import org.commonground.shared.Uuids;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@WholeApplication
@RecordApplicationEvents
class ScanningModuleTest {

    @Autowired
    Scanning scanning;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Doors doors;

    @Autowired
    Events events;

    @Autowired
    Registrations registrations;

    @Autowired
    SampleDoors samples;

    @Autowired
    SampleTickets tickets;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents happened;

    EventId event;
    String mainEntrance;
    String sideDoor;

    @BeforeEach
    void anEventWithTwoDoors() {
        // At noon, whatever other tests made of the clock: some hours earlier are still the same day.
        clock.set(clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36)));
        event = samples.eventToday("Scanning");
        mainEntrance = samples.phone(event, "Main entrance");
        sideDoor = samples.phone(event, "Side door");
    }

    @Test
    void a_ticket_lets_its_holder_in_once_and_then_says_when_and_where_that_was() {
        Booking booking = tickets.book(event, "Parveen Akhtar", "Her son");
        Instant first = clock.instant();

        assertThat(present(mainEntrance, booking.code())).isInstanceOfSatisfying(Admitted.class, admitted -> {
            assertThat(admitted.guest().name()).isEqualTo("Parveen Akhtar");
            assertThat(admitted.guest().party()).isEqualTo(2);
            assertThat(admitted.guest().accessNeeds()).containsExactly(AccessNeed.STEP_FREE);
        });
        assertThat(happened.stream(ArrivalRecorded.class))
                .containsExactly(new ArrivalRecorded(event, booking.first().id(), false));

        clock.move(Duration.ofMinutes(7));
        assertThat(present(sideDoor, booking.code())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(RefusalReason.ALREADY_USED);
            assertThat(refused.firstAt()).isEqualTo(first);
            assertThat(refused.firstDoor()).isEqualTo("Main entrance");
        });
        assertThat(arrived()).containsExactly(new Arrival(booking.first().id(), first, "Main entrance"));
        assertThat(onRecord()).isEqualTo(2);
    }

    @Test
    void a_scan_is_answered_the_same_however_often_it_is_sent() {
        Booking booking = tickets.book(event, "Sent twice");
        var scan = new Presentation(UUID.randomUUID(), booking.code(), clock.instant());
        ScanAnswer answer = samples.scan(mainEntrance, scan);
        clock.move(Duration.ofHours(9));
        assertThat(samples.scan(mainEntrance, scan)).isEqualTo(answer).isInstanceOf(Admitted.class);

        var refused = new Presentation(UUID.randomUUID(), booking.code(), clock.instant());
        ScanAnswer refusal = samples.scan(sideDoor, refused);
        assertThat(samples.scan(sideDoor, refused)).isEqualTo(refusal).isInstanceOf(Refused.class);
        assertThat(onRecord()).isEqualTo(2);
    }

    @Test
    void the_number_is_tested_before_the_code() {
        Booking one = tickets.book(event, "One");
        Booking other = tickets.book(event, "Other");
        UUID number = UUID.randomUUID();
        samples.scan(mainEntrance, new Presentation(number, one.code(), clock.instant()));

        assertThat(samples.scan(mainEntrance, new Presentation(number, other.code(), clock.instant())))
                .isEqualTo(new Admitted(number, null));
        assertThat(arrived())
                .extracting(Arrival::ticketId)
                .containsExactly(one.first().id());
        assertThat(samples.scan(sideDoor, new Presentation(number, other.code(), clock.instant())))
                .as("the same number of another phone is another scan")
                .isInstanceOf(Admitted.class);
    }

    @Test
    void of_two_doors_at_the_same_moment_exactly_one_lets_the_holder_in() throws Exception {
        for (int i = 0; i < 20; i++) {
            Booking booking = tickets.book(event, "Guest " + i);
            List<ScanAnswer> answers =
                    atOnce(() -> present(mainEntrance, booking.code()), () -> present(sideDoor, booking.code()));
            assertThat(answers).filteredOn(Admitted.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(Refused.class::isInstance)
                    .singleElement()
                    .extracting(answer -> ((Refused) answer).reason())
                    .isEqualTo(RefusalReason.ALREADY_USED);
        }
        assertThat(arrived()).hasSize(20);
        assertThat(onRecord()).isEqualTo(40);
    }

    @Test
    void the_same_scan_sent_twice_at_the_same_moment_is_one_scan() throws Exception {
        for (int i = 0; i < 20; i++) {
            Booking booking = tickets.book(event, "Guest " + i);
            var scan = new Presentation(UUID.randomUUID(), booking.code(), clock.instant());
            List<ScanAnswer> answers =
                    atOnce(() -> samples.scan(mainEntrance, scan), () -> samples.scan(mainEntrance, scan));
            assertThat(answers.get(0)).isEqualTo(answers.get(1)).isInstanceOf(Admitted.class);
        }
        assertThat(onRecord()).isEqualTo(20);
    }

    @Test
    void what_is_no_ticket_of_ours_is_unknown_and_on_the_record() {
        for (String code :
                List.of(Secrets.code(26), "https://shop.example", "", "foreign:0123", "'; drop table x", "اردو")) {
            assertRefused(code, RefusalReason.UNKNOWN);
        }
        assertThat(onRecord()).isEqualTo(6);
    }

    @Test
    void a_typed_code_may_have_spaces_dashes_small_letters_and_look_alikes() {
        String code = tickets.book(event, "Typed").code();
        String typed =
                " " + code.substring(0, 6).toLowerCase().replace('0', 'o').replace('1', 'l') + "-"
                        + code.substring(6, 13) + " " + code.substring(13);
        assertThat(present(mainEntrance, typed)).isInstanceOf(Admitted.class);
    }

    @Test
    void who_has_no_phone_is_let_in_by_the_short_code_that_is_said_aloud() {
        Booking booking = tickets.book(event, "Has no phone");
        String said = booking.first().spokenCode();
        assertThat(present(mainEntrance, said.toLowerCase().replace('0', 'o').replace('1', 'l')))
                .isInstanceOfSatisfying(
                        Admitted.class,
                        admitted -> assertThat(admitted.guest().name()).isEqualTo("Has no phone"));
        assertRefused(booking.code(), RefusalReason.ALREADY_USED);

        Booking elsewhere = tickets.book(samples.eventToday("Elsewhere"), "Not your business");
        assertRefused(elsewhere.first().spokenCode(), RefusalReason.UNKNOWN);
        assertRefused(said.substring(1), RefusalReason.UNKNOWN);
    }

    @Test
    void a_code_that_was_replaced_by_another_is_revoked() {
        Booking booking = tickets.book(event, "Lost her phone");
        jdbc.sql("update registration_ticket set state = 'REVOKED' where code = :code")
                .param("code", booking.code())
                .update();
        assertRefused(booking.code(), RefusalReason.REVOKED);
    }

    @Test
    void nobody_is_let_in_to_an_event_that_was_cancelled() {
        Booking booking = tickets.book(event, "On the way");
        Booking other = tickets.book(event, "Also on the way");
        present(mainEntrance, other.code());
        As.role(Role.ORGANISER, () -> events.cancel(event));
        clock.move(Duration.ofSeconds(5));
        assertRefused(booking.code(), RefusalReason.CANCELLED);
    }

    @Test
    void a_place_that_was_given_back_is_cancelled() {
        Booking booking = tickets.book(event, "Gives back");
        As.thePublic(
                () -> registrations.giveBack(booking.token(), booking.first().id()));
        assertRefused(booking.code(), RefusalReason.CANCELLED);
    }

    @Test
    void a_ticket_of_another_event_is_refused_and_names_nobody() {
        Booking elsewhere = tickets.book(samples.eventToday("Elsewhere"), "Not your business");
        assertThat(present(mainEntrance, elsewhere.code())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(RefusalReason.WRONG_EVENT);
            assertThat(refused.guest()).isNull();
        });
        assertThat(jdbc.sql("select count(*) from checkin_scan s join checkin_device d on d.id = s.device_id"
                                + " where s.ticket_id is not null and s.reason = 'WRONG_EVENT'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void too_early_and_the_wrong_day_are_told_apart() {
        Booking booking = tickets.book(event, "Early bird");
        clock.move(Duration.ofHours(-3));
        assertRefused(booking.code(), RefusalReason.NOT_YET_OPEN);
        clock.move(Duration.ofHours(-21));
        assertRefused(booking.code(), RefusalReason.WRONG_DAY);
        clock.move(Duration.ofHours(24));
        assertThat(present(mainEntrance, booking.code())).isInstanceOf(Admitted.class);
    }

    @Test
    void a_scan_made_without_a_network_counts_at_its_own_time() {
        Booking booking = tickets.book(event, "Offline");
        Instant scanned = clock.instant().plus(Duration.ofMinutes(30));
        clock.move(Duration.ofDays(1));
        var late = new Presentation(UUID.randomUUID(), booking.code(), scanned, true);
        assertThat(samples.scan(mainEntrance, late)).isInstanceOf(Admitted.class);
        assertThat(arrived()).extracting(Arrival::at).containsExactly(scanned);
        clock.move(Duration.ofDays(-1));
    }

    @Test
    void a_wrong_clock_on_the_phone_changes_nothing_while_the_network_is_there() {
        Booking booking = tickets.book(event, "Wrong clock");
        Instant wrong = clock.instant().plus(Duration.ofDays(400));
        assertThat(samples.scan(mainEntrance, new Presentation(UUID.randomUUID(), booking.code(), wrong)))
                .isInstanceOf(Admitted.class);
        assertThat(samples.scan(mainEntrance, new Presentation(UUID.randomUUID(), "X", wrong, true)))
                .isInstanceOf(Refused.class);
        assertThat(arrived()).extracting(Arrival::at).containsExactly(clock.instant());
    }

    @Test
    void the_counts_are_those_inside_of_those_with_a_ticket() {
        Booking three = tickets.book(event, "One", "Two", "Three");
        present(mainEntrance, three.code());
        assertThat(standing()).isEqualTo(new Standing(1, 3));
        assertThat(As.role(Role.ORGANISER, () -> arrivals.count(event))).isEqualTo(1);
    }

    @Test
    void the_phones_hear_of_each_arrival_here_at_once_and_of_all_else_within_a_second() {
        tickets.book(event, "Later");
        assertThat(standing()).isEqualTo(new Standing(0, 1));
        Booking more = tickets.book(event, "One", "Two");
        present(mainEntrance, more.code());
        assertThat(standing()).isEqualTo(new Standing(1, 1));
        present(sideDoor, more.code());
        assertThat(standing()).as("nobody came in").isEqualTo(new Standing(1, 1));

        jdbc.sql("delete from checkin_arrival where event_id = :event")
                .param("event", Uuids.bytes(event.value()))
                .update();
        clock.move(Duration.ofSeconds(1));
        assertThat(standing()).isEqualTo(new Standing(0, 3));
    }

    @Test
    void who_came_last_is_first_on_the_board_also_within_one_tick_of_the_clock() {
        var inOrder = new ArrayList<TicketId>();
        for (int i = 0; i < 6; i++) {
            Booking booking = tickets.book(event, "Guest " + i);
            present(mainEntrance, booking.code());
            inOrder.addFirst(booking.first().id());
        }
        assertThat(arrived()).extracting(Arrival::ticketId).containsExactlyElementsOf(inOrder);
    }

    @Test
    void with_the_event_everything_of_its_doors_goes() {
        present(mainEntrance, tickets.book(event, "Gone").code());
        As.role(Role.ADMINISTRATOR, () -> events.remove(List.of(event)));
        assertThat(onRecord()).isZero();
        assertThat(doors.paired(mainEntrance)).isEmpty();
    }

    private Standing standing() {
        return As.thePublic(() -> scanning.standing(doors.paired(mainEntrance).orElseThrow()));
    }

    private ScanAnswer present(String phone, String code) {
        return samples.scan(phone, code);
    }

    private void assertRefused(String code, RefusalReason reason) {
        assertThat(present(mainEntrance, code))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).as(code).isEqualTo(reason));
    }

    private List<Arrival> arrived() {
        return As.role(Role.ORGANISER, () -> arrivals.of(event));
    }

    private int onRecord() {
        return jdbc.sql("select count(*) from checkin_scan where event_id = :event")
                .param("event", Uuids.bytes(event.value()))
                .query(Integer.class)
                .single();
    }

    private static List<ScanAnswer> atOnce(Callable<ScanAnswer> one, Callable<ScanAnswer> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = new ArrayList<java.util.concurrent.Future<ScanAnswer>>();
            for (Callable<ScanAnswer> each : List.of(one, other)) {
                running.add(threads.submit(() -> As.thePublic(() -> {
                    try {
                        start.await();
                        return each.call();
                    } catch (Exception problem) {
                        throw new IllegalStateException(problem);
                    }
                })));
            }
            return List.of(running.get(0).get(), running.get(1).get());
        }
    }
}
