package org.commonground.places.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.commonground.accounts.Role;
import org.commonground.places.Venue;
import org.commonground.places.Venues;
import org.commonground.places.Ward;
import org.commonground.places.Wards;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class VenuesViewTest extends SpringBrowserlessTest {

    @Autowired
    Venues venues;

    @Autowired
    Wards wards;

    @BeforeEach
    void an_organiser_opens_the_dialog() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        navigate(VenuesView.class);
        press("Add a venue");
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_venue_with_its_rooms_is_added() {
        fill("Library of the test");
        room(0, "Hall", 120);
        press("Add a room");
        room(1, "Snug", 8);
        press("Save");
        assertThat(venues.all())
                .filteredOn(venue -> venue.name().equals("Library of the test"))
                .singleElement()
                .satisfies(venue -> {
                    assertThat(venue.rooms()).extracting("name").containsExactly("Hall", "Snug");
                    assertThat(venue.largestRoom()).isEqualTo(120);
                });
    }

    @Test
    void a_room_for_nobody_is_refused_at_its_field() {
        fill("Nobody fits");
        for (int persons : new int[] {0, -3, 100_001}) {
            room(0, "Hall", persons);
            press("Save");
            IntegerField field = find(IntegerField.class).single();
            assertThat(field.isInvalid()).isTrue();
            assertThat(field.getErrorMessage()).isEqualTo("From 1 to 100,000 people.");
        }
        assertThat(names()).doesNotContain("Nobody fits");
    }

    @Test
    void the_same_room_twice_is_refused_at_the_second() {
        fill("Twice the same");
        room(0, "Hall", 10);
        press("Add a room");
        room(1, " hall ", 20);
        press("Save");
        var rooms = find(TextField.class).withLabel("Room").all();
        assertThat(rooms.get(0).isInvalid()).isFalse();
        assertThat(rooms.get(1).getErrorMessage()).isEqualTo("Another room has this name.");
        assertThat(names()).doesNotContain("Twice the same");
    }

    @Test
    void a_venue_without_a_ward_or_with_a_megabyte_of_address_is_refused_at_the_field() {
        room(0, "Hall", 10);
        press("Save");
        assertThat(wardField().isInvalid()).isTrue();
        fill("Megabyte");
        TextArea address = find(TextArea.class).withLabel("Address").single();
        address.setValue("x".repeat(1_000_000));
        press("Save");
        assertThat(address.isInvalid()).isTrue();
        assertThat(names()).doesNotContain("Megabyte");
    }

    private void fill(String name) {
        find(TextField.class).withLabel("Name").single().setValue(name);
        find(TextArea.class).withLabel("Address").single().setValue("1 Test Street");
        wardField().setValue(wards.all().getFirst());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Ward> wardField() {
        return find(ComboBox.class).single();
    }

    private void room(int index, String name, int persons) {
        find(TextField.class).withLabel("Room").all().get(index).setValue(name);
        find(IntegerField.class).all().get(index).setValue(persons);
    }

    private void press(String caption) {
        test(find(Button.class).withText(caption).single()).click();
    }

    private java.util.List<String> names() {
        return venues.all().stream().map(Venue::name).toList();
    }
}
