package org.commonground.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.commonground.accounts.Role;
import org.commonground.checkin.DeviceDetails.State;
import org.commonground.checkin.PairResult.Paired;
import org.commonground.checkin.PairResult.TooMany;
import org.commonground.checkin.PairResult.UnknownCode;
import org.commonground.events.EventId;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authorization.AuthorizationDeniedException;

@WholeApplication
class DoorsModuleTest {

    @Autowired
    Doors doors;

    @Autowired
    SampleDoors samples;

    @Autowired
    MovableClock clock;

    EventId event;
    DoorId door;

    @BeforeEach
    void aDoor() {
        event = samples.eventToday("Doors");
        door = samples.door(event, "Main entrance");
    }

    @Test
    void a_link_pairs_one_phone_once_however_its_code_is_typed() {
        PairingLink link = link();
        assertThat(link.address()).endsWith("/door#pair=" + link.code());
        assertThat(state()).isEqualTo(State.WAITING);

        String typed = " " + link.code().substring(0, 5).toLowerCase() + " - "
                + link.code().substring(5);
        Paired paired = (Paired) pair(typed);
        assertThat(paired.door()).isEqualTo("Main entrance");
        assertThat(state()).isEqualTo(State.PAIRED);
        assertThat(pair(link.code())).isEqualTo(new UnknownCode());
        assertThat(doors.paired(paired.token())).isPresent();
    }

    @Test
    void a_link_that_waited_a_day_is_dead() {
        PairingLink link = link();
        clock.move(Duration.ofHours(24));
        assertThat(pair(link.code())).isEqualTo(new UnknownCode());
        assertThat(state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void a_phone_that_is_shut_out_is_unknown_at_once_paired_or_not() {
        String token = ((Paired) pair(link().code())).token();
        As.role(Role.ORGANISER, () -> doors.revoke(device().id()));
        assertThat(doors.paired(token)).isEmpty();
        assertThat(state()).isEqualTo(State.REVOKED);

        PairingLink waiting = link();
        As.role(Role.ORGANISER, () -> doors.revoke(waiting.device()));
        assertThat(pair(waiting.code())).isEqualTo(new UnknownCode());
    }

    @Test
    void a_phone_works_until_a_day_after_the_event_to_send_what_it_saved() {
        String token = ((Paired) pair(link().code())).token();
        clock.move(Duration.ofHours(24));
        assertThat(doors.paired(token)).isPresent();
        clock.move(Duration.ofHours(5));
        assertThat(doors.paired(token)).isEmpty();
    }

    @Test
    void guessing_codes_is_slowed_for_the_network_it_comes_from() {
        String network = UUID.randomUUID().toString();
        for (int i = 0; i < 10; i++) {
            assertThat(As.thePublic(() -> doors.pair("0000000000", network))).isEqualTo(new UnknownCode());
        }
        assertThat(As.thePublic(() -> doors.pair("0000000000", network))).isEqualTo(new TooMany());
        assertThat(pair("0000000000")).isEqualTo(new UnknownCode());
    }

    @Test
    void an_event_has_each_door_once() {
        assertThat(samples.door(event, " Main  entrance ")).isEqualTo(door);
        assertThat(As.role(Role.ORGANISER, () -> doors.of(event))).hasSize(1);
        assertThatThrownBy(() -> samples.door(event, "x".repeat(121))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> samples.door(event, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_organisers_make_doors_and_links() {
        assertThatThrownBy(() -> As.role(Role.STEWARD, () -> doors.link(door, "Mine")))
                .isInstanceOf(AuthorizationDeniedException.class);
        assertThatThrownBy(() -> As.thePublic(() -> doors.devices(event)))
                .isInstanceOf(AuthorizationDeniedException.class);
    }

    private PairingLink link() {
        return As.role(Role.ORGANISER, () -> doors.link(door, "Amina"));
    }

    private PairResult pair(String code) {
        return As.thePublic(() -> doors.pair(code, UUID.randomUUID().toString()));
    }

    private DeviceDetails device() {
        return As.role(Role.ORGANISER, () -> doors.devices(event)).getFirst();
    }

    private State state() {
        return device().state();
    }
}
