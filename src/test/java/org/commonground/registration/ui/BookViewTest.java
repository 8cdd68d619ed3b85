package org.commonground.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Locale;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.places.VenueId;
import org.commonground.registration.Places;
import org.commonground.registration.PlacesLeft;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.SampleRegistrations;
import org.commonground.registration.Tickets;
import org.commonground.shared.ui.ErrorSummary;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class BookViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Events events;

    @Autowired
    Registering registering;

    @Autowired
    Places places;

    @Autowired
    Tickets tickets;

    @Autowired
    MovableClock clock;

    VenueId venue;
    EventId event;
    String path;

    @BeforeEach
    void anEvent() {
        venue = samples.venue();
        event = samples.published(samples.form("Street party", venue).withCapacity(4));
        path = "events/" + events.find(event).orElseThrow().slug() + "/book";
    }

    @Test
    void a_party_is_booked_step_by_step() {
        open("");
        find(IntegerField.class).single().setValue(2);
        fillWho("Amina Khan", "amina@example.org");
        names()[1].setValue("Ben");
        press("Continue");
        assertThat(heading()).isEqualTo("What do you need to take part?");
        press("Continue");
        assertThat(heading()).isEqualTo("Is everything right?");
        clock.move(Duration.ofSeconds(5));
        press("Book these 2 places");

        assertThat(heading()).isEqualTo("Your 2 places are booked");
        assertThat(places.left(event).taken()).isEqualTo(2);
        assertThat(As.role(Role.STEWARD, () -> tickets.ofEvent(event)))
                .extracting("holderName")
                .containsExactly("Amina Khan", "Ben");
        open("review");
        assertThat(heading()).as("the browser's back button").isEqualTo("Your 2 places are booked");
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_above_the_form() {
        open("");
        find(IntegerField.class).single().setValue(9);
        press("Continue");
        assertThat(find(IntegerField.class).single().getErrorMessage()).isEqualTo("Please choose from 1 to 4.");
        assertThat(names()[0].getErrorMessage()).isEqualTo("Please tell us your name. Your first name is enough.");
        assertThat(find(EmailField.class).single().isInvalid()).isTrue();
        assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();

        fillWho("\u200B\u3164", "not an address");
        press("Continue");
        assertThat(names()[0].getErrorMessage()).isEqualTo("Please tell us your name. Your first name is enough.");

        find(IntegerField.class).single().setValue(1);
        fillWho("x".repeat(1_000_000), "not an address");
        press("Continue");
        assertThat(names()[0].getErrorMessage()).isEqualTo("Please use up to 120 characters.");
        assertThat(find(EmailField.class).single().getErrorMessage()).startsWith("This is not an e-mail address.");
    }

    @Test
    void going_back_or_reloading_keeps_what_was_typed() {
        open("");
        fillWho("آمنہ <b>", "amina@example.org");
        press("Continue");
        press("Back");
        assertThat(names()[0].getValue()).isEqualTo("آمنہ <b>");
        UI.getCurrent().navigate("events");
        open("access");
        assertThat(heading()).isEqualTo("What do you need to take part?");
    }

    @Test
    void nobody_gets_past_the_first_step_by_the_address_alone() {
        open("review");
        assertThat(heading()).isEqualTo("Who is coming?");
    }

    @Test
    void a_form_filled_in_no_time_is_asked_about_once_more() {
        open("");
        fillWho("Quick", "quick@example.org");
        press("Continue");
        press("Continue");
        press("Book this place");
        assertThat(heading()).isEqualTo("Is everything right?");
        assertThat(places.left(event).taken()).isZero();
        clock.move(Duration.ofSeconds(5));
        press("Book this place");
        assertThat(heading()).isEqualTo("Your place is booked");
    }

    @Test
    void whoever_waits_at_the_last_step_while_the_event_is_changed_reads_it_again_first() {
        toReview("Amina", 1);
        var changed = samples.form("Street party and picnic", venue).withCapacity(4);
        As.role(
                Role.ORGANISER,
                () -> events.change(event, events.find(event).orElseThrow().version(), changed));
        press("Book this place");
        assertThat(heading()).isEqualTo("Is everything right?");
        assertThat(places.left(event).taken()).isZero();
        assertThat(page()).contains("The organisers have changed this event", "Street party and picnic");
        press("Book this place");
        assertThat(heading()).isEqualTo("Your place is booked");
    }

    @Test
    void what_was_changed_in_another_tab_is_read_before_it_is_booked() {
        toReview("Amina", 1);
        BookingDraft.of(event, clock.instant()).persons = 2;
        press("Book this place");
        assertThat(places.left(event).taken()).isZero();
        assertThat(page()).contains("You have changed something in another tab", "Guest of Amina");
        press("Book these 2 places");
        assertThat(places.left(event).taken()).isEqualTo(2);
    }

    @Test
    void a_tab_left_open_books_nothing_a_second_time_and_names_the_address_that_was_used() {
        toReview("Amina", 1);
        var draft = BookingDraft.of(event, clock.instant());
        draft.booked("token", BookingDraft.Outcome.BOOKED);
        draft.email = "other@example.org";
        press("Book this place");
        assertThat(heading()).isEqualTo("Your place is booked");
        assertThat(page()).contains("amina@example.org").doesNotContain("other@example.org");
        assertThat(places.left(event).taken()).isZero();
    }

    @Test
    void a_party_for_which_somebody_was_faster_is_told_and_may_wait_together_and_nobody_is_dropped() {
        toReview("Amina", 3);
        registering.book(event, SampleRegistrations.form("faster@example.org", "1", "2"));
        open("review");
        assertThat(page()).contains("There are only 2 places left just now. Your party of 3 can join the waiting list");
        press("Join the waiting list with 3 people");
        assertThat(heading()).isEqualTo("The 3 of you are on the waiting list");
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(4, 2, 3));
    }

    @Test
    void whoever_wanted_to_book_is_not_put_on_the_waiting_list_without_having_read_of_it() {
        toReview("Amina", 3);
        registering.book(event, SampleRegistrations.form("faster@example.org", "1", "2"));
        press("Book these 3 places");
        assertThat(page()).contains("there are only 2 places left. Nothing was booked.");
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(4, 2));
        find(Button.class).withText("Join the waiting list with 3 people").single();
    }

    @Test
    void whoever_fell_into_the_trap_for_programs_can_book_by_asking_once_more() {
        open("");
        find(Input.class).single().setValue("https://example.org");
        fillWho("Amina", "amina@example.org");
        press("Continue");
        press("Continue");
        clock.move(Duration.ofSeconds(5));
        press("Book this place");
        assertThat(places.left(event).taken()).isZero();
        press("Book this place");
        assertThat(heading()).isEqualTo("Your place is booked");
    }

    @Test
    void somebody_slow_can_book_after_hours() {
        toReview("Amina", 1);
        clock.move(Duration.ofHours(5));
        press("Book this place");
        assertThat(heading()).isEqualTo("Your place is booked");
    }

    @Test
    void an_event_that_is_closed_while_somebody_books_takes_nobody() {
        toReview("Amina", 1);
        As.role(Role.ORGANISER, () -> events.close(event));
        press("Book this place");
        assertThat(page()).contains("This event cannot be booked");
        assertThat(places.left(event).taken()).isZero();
    }

    private void toReview(String name, int persons) {
        open("");
        find(IntegerField.class).single().setValue(persons);
        fillWho(name, name.toLowerCase(Locale.ROOT) + "@example.org");
        press("Continue");
        press("Continue");
        assertThat(heading()).isEqualTo("Is everything right?");
        clock.move(Duration.ofSeconds(5));
    }

    private String page() {
        return UI.getCurrent().getCurrentView().getElement().getOuterHTML();
    }

    @Test
    void a_full_event_offers_the_waiting_list_until_it_begins_and_a_closed_one_shows_no_form() {
        var form = SampleRegistrations.form("full@example.org", "1", "2", "3", "4");
        registering.book(event, form);
        open("");
        assertThat(page()).contains("You can join the waiting list");
        assertThat(find(TextField.class).all()).isNotEmpty();
        var before = clock.instant();
        clock.set(events.find(event).orElseThrow().time().start());
        open("");
        assertThat(page()).contains("All places at this event are taken, and it has begun");
        assertThat(find(TextField.class).all()).isEmpty();
        clock.set(before);
        As.role(Role.ORGANISER, () -> events.close(event));
        open("");
        assertThat(find(Paragraph.class).all())
                .anySatisfy(text -> assertThat(text.getText()).startsWith("This event cannot be booked."));
    }

    @Test
    void a_private_link_that_is_not_known_says_what_to_do() {
        UI.getCurrent().navigate("my-booking/guessed");
        assertThat(find(Paragraph.class).all())
                .anySatisfy(text -> assertThat(text.getText()).contains("the latest mail"));
    }

    @Test
    void a_name_on_a_ticket_is_corrected_on_the_holders_page() {
        var form = SampleRegistrations.form("manage@example.org", "Amina Kan", "Ben");
        var token = ((Registered) registering.book(event, form)).manageToken();
        UI.getCurrent().navigate("my-booking/" + token);
        assertThat(find(TicketPanel.class).all()).hasSize(2);
        names()[0].setValue(" ");
        test(find(Button.class).withText("Save the name").all().getFirst()).click();
        assertThat(names()[0].isInvalid()).isTrue();
        names()[0].setValue("Amina Khan");
        test(find(Button.class).withText("Save the name").all().getFirst()).click();
        assertThat(As.role(Role.STEWARD, () -> tickets.ofEvent(event)))
                .extracting("holderName")
                .containsExactly("Amina Khan", "Ben");
        test(find(Button.class).withText("Give this place back").all().getLast())
                .click();
        assertThat(places.left(event).taken()).as("asks first").isEqualTo(2);
    }

    private void open(String step) {
        UI.getCurrent().navigate(path, step.isEmpty() ? QueryParameters.empty() : QueryParameters.of("step", step));
    }

    private void fillWho(String name, String email) {
        names()[0].setValue(name);
        find(EmailField.class).single().setValue(email);
    }

    private TextField[] names() {
        return find(TextField.class).all().toArray(TextField[]::new);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String heading() {
        return find(H2.class).all().getFirst().getText();
    }
}
