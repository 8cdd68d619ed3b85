package org.commonground.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.copying.CopyForm;
import org.commonground.events.copying.CopyResult.Copied;
import org.commonground.events.copying.Copying;
import org.commonground.events.copying.PartOffer;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class DoorsPartModuleTest {

    private static final String DOORS = "checkin.copy.label";

    @Autowired
    Copying copying;

    @Autowired
    Doors doors;

    @Autowired
    SampleDoors samples;

    @Autowired
    MovableClock clock;

    EventId original;

    @BeforeEach
    void an_event_today() {
        original = samples.eventToday("Model " + System.nanoTime());
    }

    @Test
    void doors_come_along_in_their_order_under_ids_of_their_own() {
        samples.door(original, "Z, the main entrance");
        clock.move(Duration.ofSeconds(1));
        samples.door(original, "A, the side door");
        Copied copied = copy(Set.of(DOORS));
        assertThat(of(copied.copy()))
                .extracting(DoorDetails::name)
                .containsExactly("Z, the main entrance", "A, the side door");
        assertThat(of(copied.copy()))
                .extracting(DoorDetails::id)
                .doesNotContainAnyElementsOf(
                        of(original).stream().map(DoorDetails::id).toList());
        assertThat(of(original)).hasSize(2);
        assertThat(copied.taken()).contains(new PartOffer(DOORS, "2, without the phones paired with them"));
    }

    @Test
    void a_phone_that_is_paired_with_the_original_is_none_of_the_copys() {
        String token = samples.phone(original, "Main entrance");
        EventId copy = copy(Set.of(DOORS)).copy();
        assertThat(As.role(Role.ORGANISER, () -> doors.devices(copy))).isEmpty();
        assertThat(As.thePublic(() -> doors.paired(token)).orElseThrow().event())
                .isEqualTo(original);
    }

    @Test
    void doors_that_are_not_chosen_stay_out_and_an_event_without_doors_offers_none() {
        EventId without = samples.eventToday("Without " + System.nanoTime());
        assertThat(As.role(Role.ORGANISER, () -> copying.parts(without, Locale.UK)))
                .extracting(PartOffer::labelKey)
                .doesNotContain(DOORS);
        samples.door(original, "Main entrance");
        Copied copied = copy(Set.of());
        assertThat(of(copied.copy())).isEmpty();
        assertThat(copied.left()).contains(new PartOffer(DOORS, "1, without the phones paired with it"));
    }

    private Copied copy(Set<String> parts) {
        var form = new CopyForm(
                EventId.random(), "Copy " + System.nanoTime(), LocalDateTime.of(2027, 9, 4, 10, 0), parts, Locale.UK);
        return As.role(Role.ORGANISER, () -> (Copied) copying.copy(original, form));
    }

    private List<DoorDetails> of(EventId event) {
        return As.role(Role.ORGANISER, () -> doors.of(event));
    }
}
