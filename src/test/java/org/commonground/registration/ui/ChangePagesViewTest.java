package org.commonground.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.places.VenueId;
import org.commonground.places.Venues;
import org.commonground.programme.Placement;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.SessionForm;
import org.commonground.programme.SessionId;
import org.commonground.programme.SessionKind;
import org.commonground.programme.SessionResult;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationDetails.Place;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.Registrations;
import org.commonground.registration.SampleRegistrations;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class ChangePagesViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Programmes programmes;

    @Autowired
    Venues venues;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    VenueId venue;
    EventId event;
    SessionId bread;
    SessionId songs;
    String token;

    @BeforeEach
    void aPartyOfTwo() {
        venue = samples.venue();
        event = samples.published(samples.form("Day of making", venue).withCapacity(4));
        bread = session("Bread", 10, 2);
        songs = session("Songs", 12, 1);
        As.role(Role.ORGANISER, () -> programmes.release(event, ""));
        token = booked("pages@pages.example.org", SampleRegistrations.choosing("Amina", bread), Person.named("Ben"));
    }

    @Test
    void the_private_page_leads_to_what_can_be_changed() {
        open("");
        assertThat(page())
                .contains("/my-booking/" + token + "/sessions", token + "/access", token + "/places")
                .contains("Choose sessions", "Change access needs", "Bring more people");
    }

    @Test
    void each_person_chooses_sessions_of_her_own() {
        open("/sessions");
        assertThat(choices()).hasSize(2);
        choices().getFirst().setValue(named("Songs"));
        press("Save");
        assertThat(page()).contains("Your sessions are saved");
        assertThat(held()).extracting(Place::sessions).containsExactly(Set.of(songs), Set.of());
    }

    @Test
    void a_session_that_was_taken_while_the_page_was_open_is_said_at_its_field_and_the_choice_is_kept() {
        open("/sessions");
        choices().getFirst().setValue(named("Songs"));
        booked("faster@pages.example.org", SampleRegistrations.choosing("Faster", songs));
        press("Save");
        assertThat(page()).contains("has just been taken by others");
        assertThat(choices().getFirst().isInvalid()).isTrue();
        assertThat(choices().getFirst().getErrorMessage()).contains("Songs");
        assertThat(choices().getFirst().getValue()).isEqualTo(named("Songs"));
        assertThat(held().getFirst().sessions()).containsExactly(bread);
    }

    @Test
    void two_of_a_party_do_not_both_get_the_last_place_of_a_session() {
        open("/sessions");
        choices().forEach(choice -> choice.setValue(named("Songs")));
        press("Save");
        assertThat(choices()).extracting(CheckboxGroup::isInvalid).containsExactly(false, true);
        assertThat(held().getFirst().sessions()).containsExactly(bread);
    }

    @Test
    void access_needs_are_shown_as_they_are_and_saved() {
        open("/access");
        find(TextArea.class).all().getFirst().setValue("Near the front <script>");
        press("Save");
        assertThat(page()).contains("Your access needs are saved");
        assertThat(held().getFirst().accessNote()).isEqualTo("Near the front <script>");
    }

    @Test
    void more_people_come_along_until_there_is_no_room() {
        open("/places");
        test(find(TextField.class).single()).setValue("x".repeat(121));
        press("Save");
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        find(TextField.class).single().setValue("Chloe");
        press("Save");
        assertThat(page()).contains("The places are yours");
        assertThat(held()).extracting(Place::holderName).containsExactly("Amina", "Ben", "Chloe");
        booked("last@pages.example.org", Person.named("Last"));
        open("/places");
        assertThat(page()).contains("nothing here that can be changed");
    }

    @Test
    void a_cancelled_booking_is_taken_back_on_the_same_page() {
        registrations.cancel(token);
        open("");
        assertThat(page()).contains("Places that you gave back");
        press("Take all 2 places again");
        assertThat(page()).contains("Welcome back!", "Your 2 tickets").doesNotContain("Places that you gave back");
        assertThat(held()).hasSize(2);
    }

    @Test
    void places_that_others_have_taken_cannot_be_had_again_and_the_page_says_so() {
        registrations.cancel(token);
        booked("others@pages.example.org", Person.named("1"), Person.named("2"), Person.named("3"), Person.named("4"));
        open("");
        assertThat(page()).contains("There is no room at the moment").doesNotContain("Take all");
    }

    @Test
    void a_link_that_is_not_known_opens_no_page_of_changes() {
        for (String below : List.of("/sessions", "/access", "/places")) {
            UI.getCurrent().navigate("my-booking/guessed" + below);
            assertThat(page()).contains("This link does not open a booking");
        }
    }

    private Set<ProgrammeSession> named(String title) {
        var sessions = new HashSet<ProgrammeSession>();
        programmes.released(event).orElseThrow().sessions().stream()
                .filter(session -> session.title().equals(title))
                .forEach(sessions::add);
        return sessions;
    }

    @SuppressWarnings("unchecked")
    private List<CheckboxGroup<ProgrammeSession>> choices() {
        return find(CheckboxGroup.class).all().stream()
                .map(choice -> (CheckboxGroup<ProgrammeSession>) choice)
                .toList();
    }

    private SessionId session(String title, int hour, int capacity) {
        return As.role(Role.ORGANISER, () -> {
            var room = venues.find(venue).orElseThrow().rooms().getFirst();
            var placement = new Placement(room.id(), LocalDateTime.of(2027, 10, 10, hour, 0), 60);
            var saved = (SessionResult.Saved) programmes.add(
                    event, new SessionForm(title, "", SessionKind.WORKSHOP, placement, null, "", capacity));
            return saved.session().session().id();
        });
    }

    private String booked(String email, Person... people) {
        return ((Registered) registering.book(event, SampleRegistrations.form(email, List.of(people)))).manageToken();
    }

    private List<Place> held() {
        return registrations.find(token).orElseThrow().held();
    }

    private void open(String below) {
        UI.getCurrent().navigate("my-booking/" + token + below);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private static String page() {
        return UI.getCurrent().getCurrentView().getElement().getOuterHTML();
    }
}
