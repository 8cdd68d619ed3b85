package org.commonground.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.commonground.accounts.Role;
import org.commonground.places.SaveVenueResult.ChangedMeanwhile;
import org.commonground.places.SaveVenueResult.Invalid;
import org.commonground.places.SaveVenueResult.SameRoomTwice;
import org.commonground.places.SaveVenueResult.Saved;
import org.commonground.places.VenueForm.RoomForm;
import org.commonground.testing.As;
import org.commonground.testing.AtOnce;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class VenuesModuleTest {

    @Autowired
    Venues venues;

    Venue read;

    @BeforeEach
    void aVenueOfTwoRooms() {
        read = stored(((Saved) add(form(fresh("Hall", 200), fresh("Snug", 8)))).id());
    }

    @Test
    void a_room_that_somebody_else_changed_is_not_overwritten_unseen() {
        assertThat(change(room("Hall", "Hall", 150), room("Snug", "Snug", 8))).isEqualTo(new Saved(read.id()));

        assertThat(change(room("Hall", "Hall", 300), room("Snug", "Snug", 8))).isEqualTo(new ChangedMeanwhile());
        assertThat(now().rooms()).extracting(Room::capacity).containsExactly(150, 8);
    }

    @Test
    void of_two_who_change_a_venue_at_the_same_moment_one_is_told() throws Exception {
        for (int round = 0; round < 5; round++) {
            read = now();
            int more = round;
            List<SaveVenueResult> results = AtOnce.both(
                    () -> change(room("Hall", "Hall", 100 + more), room("Snug", "Snug", 8)),
                    () -> change(room("Hall", "Hall", 150 + more), room("Snug", "Snug", 8)));

            assertThat(results).containsExactlyInAnyOrder(new Saved(read.id()), new ChangedMeanwhile());
        }
    }

    @Test
    void rooms_may_swap_their_names_and_stay_the_same_rooms() {
        assertThat(change(room("Hall", "Snug", 200), room("Snug", "Hall", 8))).isEqualTo(new Saved(read.id()));

        assertThat(now().rooms()).extracting(Room::name).containsExactly("Snug", "Hall");
        assertThat(now().rooms())
                .extracting(Room::id)
                .isEqualTo(read.rooms().stream().map(Room::id).toList());
    }

    @Test
    void a_room_may_be_taken_away_and_another_of_its_name_put_in_its_place() {
        assertThat(change(room("Snug", "Snug", 8), fresh("Hall", 90))).isEqualTo(new Saved(read.id()));

        assertThat(now().rooms()).extracting(Room::name).containsExactly("Snug", "Hall");
        assertThat(now().rooms()).extracting(Room::capacity).containsExactly(8, 90);
    }

    @Test
    void two_rooms_have_two_names_but_a_sign_or_an_accent_makes_them_two() {
        assertThat(change(fresh("Café \uD83C\uDF19", 5), fresh("CAFÉ  \uD83C\uDF19 ", 5)))
                .isEqualTo(new SameRoomTwice("CAFÉ \uD83C\uDF19"));
        assertThat(change(fresh("Café \uD83C\uDF19", 5), fresh("Café \uD83C\uDF1E", 5), fresh("Cafe", 5)))
                .isEqualTo(new Saved(read.id()));
    }

    @Test
    void what_is_wrong_is_named_with_its_field_and_nothing_is_stored() {
        int before = venues().size();
        var rooms = List.of(fresh("Hall", 10));
        assertThat(add(new VenueForm(" \u0000 ", "1 Street", ward(), "", rooms)))
                .isEqualTo(new Invalid("name"));
        assertThat(add(new VenueForm("x".repeat(121), "1 Street", ward(), "", rooms)))
                .isEqualTo(new Invalid("name"));
        assertThat(add(new VenueForm("Hall", "x".repeat(1_000_000), ward(), "", rooms)))
                .isEqualTo(new Invalid("address"));
        assertThat(add(new VenueForm("Hall", "1 Street", ward(), "x".repeat(401), rooms)))
                .isEqualTo(new Invalid("directions"));
        assertThat(add(form())).isEqualTo(new Invalid("rooms"));
        for (int persons : new int[] {0, -1, Venues.MOST_PERSONS + 1}) {
            assertThat(add(form(fresh("Hall", persons)))).isEqualTo(new Invalid("rooms"));
        }
        assertThat(venues()).hasSize(before);
    }

    private Venue now() {
        return stored(read.id());
    }

    private Venue stored(VenueId id) {
        return As.thePublic(() -> venues.find(id)).orElseThrow();
    }

    private List<Venue> venues() {
        return As.thePublic(() -> venues.all());
    }

    private SaveVenueResult add(VenueForm form) {
        return As.role(Role.ORGANISER, () -> venues.add(form));
    }

    private SaveVenueResult change(RoomForm... rooms) {
        return As.role(Role.ORGANISER, () -> venues.change(read.id(), read.version(), form(rooms)));
    }

    private static VenueForm form(RoomForm... rooms) {
        return new VenueForm("Venue of the test", "1 Test Street", ward(), "", Arrays.asList(rooms));
    }

    /** One of the rooms as they were read, by the name it had. */
    private RoomForm room(String was, String name, int persons) {
        Room room = read.rooms().stream()
                .filter(each -> each.name().equals(was))
                .findFirst()
                .orElseThrow();
        return new RoomForm(room.id(), name, persons, true, false);
    }

    private static RoomForm fresh(String name, int persons) {
        return new RoomForm(null, name, persons, true, false);
    }

    private static WardCode ward() {
        return new WardCode("E05011118");
    }
}
