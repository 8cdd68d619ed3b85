package org.commonground.events.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.LocalDateTime;
import java.util.Map;
import org.commonground.accounts.Role;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.EventStatus;
import org.commonground.events.EventSummary;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.places.VenueId;
import org.commonground.places.Venues;
import org.commonground.shared.Topic;
import org.commonground.shared.ui.ErrorSummary;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class EventViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Events events;

    @Autowired
    Venues venues;

    VenueId venue;

    @BeforeEach
    void an_organiser_signs_in() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        venue = samples.venue();
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_event_is_created_and_its_page_opens() {
        EventFields fields = newEvent();
        fill(fields, "Street party \uD83C\uDF89 جشن");
        press("Create draft");
        assertThat(getCurrentView()).isInstanceOf(EventView.class);
        assertThat(find(EventFields.class).single().title.getValue()).isEqualTo("Street party \uD83C\uDF89 جشن");
        assertThat(named("Street party \uD83C\uDF89 جشن")).isEqualTo(1);
    }

    @Test
    void an_empty_form_says_at_each_field_what_is_missing() {
        EventFields fields = newEvent();
        press("Create draft");
        assertThat(fields.title.isInvalid()).isTrue();
        assertThat(fields.title.getErrorMessage()).isEqualTo("Give the event a title.");
        assertThat(fields.start.isInvalid()).isTrue();
        assertThat(fields.venue.isInvalid()).isTrue();
        assertThat(fields.capacity.getErrorMessage()).isEqualTo("Give the number of places.");
        assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
        assertThat(find(ErrorSummary.class).single().getContent().getChildren().count())
                .isEqualTo(2);
    }

    @Test
    void capacity_of_nought_or_less_is_refused_at_the_field() {
        EventFields fields = newEvent();
        fill(fields, "Capacity nought");
        for (int capacity : new int[] {0, -1, Integer.MIN_VALUE}) {
            fields.capacity.setValue(capacity);
            press("Create draft");
            assertThat(fields.capacity.getErrorMessage()).isEqualTo("There has to be at least one place.");
        }
        assertThat(named("Capacity nought")).isZero();
    }

    @Test
    void an_end_before_the_start_is_refused_at_the_field() {
        EventFields fields = newEvent();
        fill(fields, "Backwards");
        fields.end.setValue(fields.start.getValue().minusMinutes(15));
        press("Create draft");
        assertThat(fields.end.getErrorMessage()).isEqualTo("The end has to be after the beginning.");
        assertThat(named("Backwards")).isZero();
    }

    @Test
    void a_pasted_megabyte_is_refused_with_the_length_that_fits() {
        EventFields fields = newEvent();
        fill(fields, "Megabyte");
        fields.description.setValue("x".repeat(1_000_000));
        press("Create draft");
        assertThat(fields.description.getErrorMessage()).isEqualTo("This is too long. Up to 5,000 characters fit.");
        fields.description.setValue("Short");
        fields.title.setValue("y".repeat(1_000_000));
        press("Create draft");
        assertThat(fields.title.getErrorMessage()).isEqualTo("This is too long. Up to 120 characters fit.");
        assertThat(named("Megabyte")).isZero();
    }

    @Test
    void script_in_the_title_stays_text() {
        EventFields fields = newEvent();
        fill(fields, "<img src=x onerror=alert(1)>'; DROP TABLE events_event; --");
        press("Create draft");
        assertThat(named("<img src=x onerror=alert(1)>'; DROP TABLE events_event; --"))
                .isEqualTo(1);
    }

    @Test
    void a_year_that_is_a_slip_is_answered_at_the_field() {
        EventFields fields = newEvent();
        fill(fields, "Slip");
        fields.start.setValue(LocalDateTime.of(202, 10, 10, 9, 0));
        press("Create draft");
        assertThat(fields.start.getErrorMessage()).startsWith("This date looks like a slip.");
    }

    @Test
    void it_is_published_and_closed_after_a_question() {
        EventId id = samples.create(samples.form("Its life", venue));
        open(id);
        press("Publish");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(status(id)).isEqualTo(EventStatus.PUBLISHED);
        press("Close the event");
        test(find(ConfirmDialog.class).last()).confirm();
        assertThat(status(id)).isEqualTo(EventStatus.CLOSED);
        assertThat(find(EventFields.class).single().title.isReadOnly()).isTrue();
    }

    @Test
    void what_is_typed_is_saved_before_publishing_and_nothing_is_published_when_it_is_wrong() {
        EventId id = samples.create(samples.form("Typed", venue));
        open(id);
        find(EventFields.class).single().capacity.setValue(0);
        press("Publish");
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(status(id)).isEqualTo(EventStatus.DRAFT);
        find(EventFields.class).single().capacity.setValue(55);
        press("Publish");
        test(find(ConfirmDialog.class).single()).confirm();
        EventDetails event = events.find(id).orElseThrow();
        assertThat(event.status()).isEqualTo(EventStatus.PUBLISHED);
        assertThat(event.capacity()).isEqualTo(55);
    }

    @Test
    void the_second_of_two_tabs_is_told_that_nothing_of_it_was_saved() {
        EventId id = samples.create(samples.form("Tabs", venue));
        open(id);
        events.change(id, events.find(id).orElseThrow().version(), samples.form("Other tab", venue));
        find(EventFields.class).single().title.setValue("This tab");
        press("Save");
        assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
        assertThat(events.find(id).orElseThrow().title()).isEqualTo("Other tab");
    }

    @Test
    void what_was_refused_is_not_thrown_away_by_the_next_step() {
        EventId id = samples.create(samples.form("Refused", venue));
        open(id);
        events.change(id, events.find(id).orElseThrow().version(), samples.form("Other tab", venue));
        find(EventFields.class).single().title.setValue("This tab");
        press("Save");
        press("Publish");
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(status(id)).isEqualTo(EventStatus.DRAFT);
        assertThat(find(EventFields.class).single().title.getValue()).isEqualTo("This tab");
        assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
    }

    @Test
    void who_leaves_with_something_unsaved_is_asked_first() {
        EventId id = samples.create(samples.form("Half a thought", venue));
        open(id);
        find(EventFields.class).single().title.setValue("A whole thought");
        UI.getCurrent().navigate(EventsView.class);
        assertThat(getCurrentView()).isInstanceOf(EventView.class);
        assertThat(find(EventFields.class).single().title.getValue()).isEqualTo("A whole thought");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(getCurrentView()).isInstanceOf(EventsView.class);
        assertThat(events.find(id).orElseThrow().title()).isEqualTo("Half a thought");
    }

    @Test
    void who_leaves_with_everything_saved_is_not_asked() {
        EventId id = samples.create(samples.form("All is well", venue));
        open(id);
        find(EventFields.class).single().title.setValue("All is saved");
        press("Save");
        UI.getCurrent().navigate(EventsView.class);
        assertThat(getCurrentView()).isInstanceOf(EventsView.class);
    }

    @Test
    void a_time_that_has_passed_is_said_at_the_field_and_before_publishing() {
        LocalDateTime lastYear = LocalDateTime.of(2025, 10, 10, 9, 30);
        EventId id = samples.create(samples.form("Long ago", venue).withTime(lastYear, lastYear.plusHours(2)));
        open(id);
        EventFields fields = find(EventFields.class).single();
        assertThat(fields.end.getHelperText()).isEqualTo("This time has passed.");
        press("Publish");
        assertThat(question()).startsWith("Its time has passed already");
        fields.end.setValue(LocalDateTime.of(2027, 10, 10, 11, 30));
        assertThat(fields.end.getHelperText()).isEmpty();
    }

    @Test
    void closing_an_event_that_has_not_begun_is_asked_with_a_warning() {
        open(samples.published("Too early", venue));
        press("Close the event");
        assertThat(question()).startsWith("It has not begun yet.");
    }

    @Test
    void a_time_that_the_clocks_jump_over_is_refused_at_the_field() {
        EventFields fields = newEvent();
        fill(fields, "Lost hour");
        fields.start.setValue(LocalDateTime.of(2027, 3, 28, 1, 30));
        fields.end.setValue(LocalDateTime.of(2027, 3, 28, 4, 0));
        press("Create draft");
        assertThat(fields.start.getErrorMessage()).startsWith("There is no such time on that day");
        assertThat(named("Lost hour")).isZero();
    }

    private String question() {
        return find(ConfirmDialog.class).single().getElement().getProperty("message");
    }

    private EventFields newEvent() {
        navigate(EventView.class, Map.of("id", "new"));
        return find(EventFields.class).single();
    }

    private void open(EventId id) {
        navigate(EventView.class, Map.of("id", id.value().toString()));
    }

    private void fill(EventFields fields, String title) {
        fields.title.setValue(title);
        fields.summary.setValue("Everybody is welcome");
        fields.description.setValue("Bring a dish.");
        fields.topic.setValue(Topic.NEIGHBOURS);
        fields.start.setValue(LocalDateTime.of(2027, 7, 3, 14, 0));
        fields.end.setValue(LocalDateTime.of(2027, 7, 3, 18, 0));
        fields.venue.setValue(venues.find(venue).orElseThrow());
        fields.capacity.setValue(80);
    }

    private void press(String caption) {
        test(find(Button.class).withText(caption).single()).click();
    }

    private EventStatus status(EventId id) {
        return events.find(id).orElseThrow().status();
    }

    private long named(String title) {
        return events.all().stream()
                .map(EventSummary::title)
                .filter(title::equals)
                .count();
    }
}
