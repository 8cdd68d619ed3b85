package org.commonground.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.commonground.access.AccessTask;
import org.commonground.access.AccessTasks;
import org.commonground.access.SaveTaskResult.Saved;
import org.commonground.access.Stage;
import org.commonground.access.TaskForm;
import org.commonground.accounts.Role;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.SampleRegistrations;
import org.commonground.shared.AccessNeed;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class AccessViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    AccessTasks tasks;

    @Autowired
    Registering registering;

    @Autowired
    MovableClock clock;

    EventId event;

    @BeforeEach
    void an_event_in_a_month() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        var start = LocalDateTime.ofInstant(clock.instant(), EventForm.CITY)
                .toLocalDate()
                .plusDays(30)
                .atTime(9, 30);
        event = samples.published(samples.form("Tea dance", samples.venue()).withTime(start, start.plusHours(6)));
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_event_where_nobody_needs_anything_says_so() {
        open();
        assertThat(shown()).contains("Nobody who holds a place has asked for anything yet");
    }

    @Test
    void a_task_is_confirmed_for_all_it_is_for_at_once() {
        book("Amina", "No nuts, please");
        book("<b>Ben</b>", "");
        open();
        assertThat(shown())
                .contains("Needed: 2. Confirmed: 0. Overdue: 0.", "For 2 people", "No nuts, please", "To arrange");
        change("British Sign Language");
        stage().setValue(Stage.CONFIRMED);
        press("Save");
        assertThat(shown()).contains("Needed: 2. Confirmed: 1. Overdue: 0.", "Confirmed", "Last changed by");
        assertThat(shown()).doesNotContain("<b>Ben</b>");
    }

    @Test
    void a_note_that_is_too_long_is_kept_and_said_at_its_field() {
        book("Amina", "");
        open();
        change("British Sign Language");
        TextArea note = find(TextArea.class).single();
        note.setValue("x".repeat(401));
        press("Save");
        assertThat(note.isInvalid()).isTrue();
        assertThat(note.getErrorMessage()).isEqualTo("Please use at most 400 characters.");
        assertThat(note.getValue()).hasSize(401);
    }

    @Test
    void who_comes_second_is_told_keeps_her_note_and_finds_the_first_one_s_words_below() {
        book("Amina", "");
        open();
        change("British Sign Language");
        AccessTask task = tasks.ofEvent(event).getFirst();
        var first = new TaskForm(Stage.IN_HAND, null, null, "Asked Deaf Plus", Set.of(), task.setting());
        assertThat(tasks.save(event, task.key(), task.version(), first)).isInstanceOf(Saved.class);
        TextArea note = find(TextArea.class).single();
        note.setValue("Mine");
        press("Save");
        assertThat(find(Paragraph.class)
                        .withTextContaining("Nothing is stored")
                        .single()
                        .isVisible())
                .isTrue();
        assertThat(note.getValue()).isEqualTo("Mine");
        press("Cancel");
        assertThat(shown()).contains("Asked Deaf Plus");
    }

    @Test
    void what_is_late_is_said_on_the_page_of_the_event_until_it_is_confirmed() {
        book("Amina", "");
        UI.getCurrent().navigate("staff/events/" + event.value());
        assertThat(shown()).doesNotContain("is overdue");
        clock.move(Duration.ofDays(24));
        UI.getCurrent().navigate("staff/events");
        UI.getCurrent().navigate("staff/events/" + event.value());
        assertThat(shown()).contains("1 access need is overdue or has to be confirmed again.");
        open();
        change("British Sign Language");
        stage().setValue(Stage.CONFIRMED);
        press("Save");
        UI.getCurrent().navigate("staff/events/" + event.value());
        assertThat(shown()).doesNotContain("is overdue");
    }

    private void book(String name, String note) {
        var person = new Person(name, Set.of(AccessNeed.BSL), note, Set.of());
        As.thePublic(() -> registering.book(
                event, SampleRegistrations.form("view" + name.length() + "@access.example.org", List.of(person))));
    }

    private void open() {
        UI.getCurrent().navigate("staff/events/" + event.value() + "/access");
    }

    private void change(String matter) {
        test(find(Button.class)
                        .withText("Change")
                        .withCondition(
                                button -> button.getAriaLabel().orElse("").contains(matter))
                        .single())
                .click();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Stage> stage() {
        return find(RadioButtonGroup.class).single();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private static String shown() {
        return UI.getCurrent().getCurrentView().getElement().getOuterHTML();
    }
}
