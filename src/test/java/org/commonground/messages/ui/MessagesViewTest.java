package org.commonground.messages.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.IFrame;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonground.accounts.Role;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.messages.Audience;
import org.commonground.messages.MessageDetails;
import org.commonground.messages.MessageId;
import org.commonground.messages.MessageState;
import org.commonground.messages.Messages;
import org.commonground.messages.Purpose;
import org.commonground.messages.SampleMessages;
import org.commonground.messages.SaveMessageResult.Saved;
import org.commonground.messages.Timing.BeforeStart;
import org.commonground.messages.Timing.Unit;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.SampleRegistrations;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.ui.ErrorSummary;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class MessagesViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Events events;

    @Autowired
    Messages messages;

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
    void the_first_reminder_is_one_press_away() {
        open("");
        press("Schedule a reminder, 1 day before the start");
        assertThat(all()).singleElement().satisfies(message -> {
            assertThat(message.state()).isEqualTo(MessageState.SCHEDULED);
            assertThat(message.timing()).isEqualTo(new BeforeStart(1, Unit.DAYS));
            assertThat(message.subject()).isEqualTo("See you at {event}");
        });
        assertThat(shown()).contains("Scheduled", "Everybody who holds a place", "1 day before the start (");
        assertThat(find(Button.class)
                        .withText("Schedule a reminder, 1 day before the start")
                        .all())
                .isEmpty();
    }

    @Test
    void a_draft_and_a_cancelled_event_say_what_can_be_done() {
        EventId draft = samples.create(samples.form("Not yet", samples.venue()));
        UI.getCurrent().navigate("staff/events/" + draft.value() + "/messages");
        assertThat(shown()).contains("This event is not published");
        assertThat(find(Button.class)
                        .withText("Schedule a reminder, 1 day before the start")
                        .all())
                .isEmpty();
        events.cancel(event);
        open("");
        assertThat(shown()).contains("nothing more is sent").doesNotContain("Write a message");
    }

    @Test
    void whom_it_reaches_is_counted_live_and_shown_as_one_of_them() {
        book("amina@messagesv.example.org", new Person("Amina", Set.of(AccessNeed.BSL), "", Set.of()));
        book("ben@messagesv.example.org", Person.named("Ben"));
        ComposerFields fields = write();
        assertThat(shown()).contains("2 people get it.");
        assertThat(letter()).contains("Dear Amina,");

        fields.audience.setValue(new Audience.Needing(AccessNeed.BSL));
        assertThat(shown()).contains("1 person gets it.");
        fields.timing.way.setValue(TimingField.Way.NOW);
        assertThat(find(Button.class).withText("Send to 1 person").all()).hasSize(1);
        fields.audience.setValue(new Audience.Arrived());
        assertThat(shown()).contains("Nobody gets it as things stand.");
        assertThat(letter()).contains("Dear Test Person,");
    }

    @Test
    void the_preview_is_the_letter_of_the_reader_that_was_chosen() {
        book("amina@messagesv.example.org", Person.named("Amina"));
        book("ben@messagesv.example.org", Person.named("Ben <b>"));
        ComposerFields fields = write();
        fields.body.setValue("Hello {name}, https://example.org/x");
        PreviewPanel preview = find(PreviewPanel.class).single();
        test(preview.reader).selectItem("Ben <b>, ben@messagesv.example.org");
        assertThat(letter()).contains("Hello Ben &lt;b&gt;,", "<a href=\"https://example.org/x\"");
        fields.body.setValue("Hello {nmae}");
        assertThat(find(IFrame.class).all()).isEmpty();
        assertThat(shown()).contains("There is no placeholder “{nmae}”");
    }

    @Test
    void the_proposed_words_follow_the_purpose_until_somebody_writes() {
        ComposerFields fields = write();
        fields.purpose.setValue(Purpose.THANK_YOU);
        assertThat(fields.subject.getValue()).isEqualTo("Thank you for coming to {event}");
        assertThat(fields.audience.getValue()).isEqualTo(new Audience.Arrived());
        assertThat(fields.purpose.getHelperText()).contains("link to unsubscribe");
        fields.body.setValue("My own words");
        fields.purpose.setValue(Purpose.REMINDER);
        assertThat(fields.body.getValue()).isEqualTo("My own words");
        assertThat(fields.subject.getValue()).isEqualTo("Thank you for coming to {event}");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_at_its_field_and_what_was_typed_stays() {
        book("amina@messagesv.example.org", Person.named("Amina"));
        ComposerFields fields = write();
        fields.subject.setValue("Hello {nmae}");
        fields.body.setValue("Dear {name");
        fields.timing.amount.setValue(90);
        press("Schedule");
        assertThat(fields.subject.getErrorMessage()).startsWith("There is no placeholder “{nmae}”.");
        assertThat(fields.body.getErrorMessage()).startsWith("A brace is opened and not closed: “{name”.");
        assertThat(fields.timing.amount.getErrorMessage()).startsWith("That moment has passed.");
        assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
        assertThat(fields.body.getValue()).isEqualTo("Dear {name");
        assertThat(find(ConfirmDialog.class).all()).isEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    void before_it_is_sent_one_is_told_whom_it_reaches_and_what_they_would_miss() {
        book("amina@messagesv.example.org", Person.named("Amina"));
        ComposerFields fields = write();
        fields.body.setValue("Dear {name}, you chose {sessions}");
        fields.timing.way.setValue(TimingField.Way.NOW);
        press("Send to 1 person");
        ConfirmDialog question = find(ConfirmDialog.class).single();
        assertThat(question.getElement().getOuterHTML())
                .contains("Everybody who holds a place. 1 person gets it.", "{sessions} would be empty for 1 of 1.");
        assertThat(all()).isEmpty();
        test(question).confirm();
        assertThat(all()).singleElement().satisfies(message -> {
            assertThat(message.state()).isEqualTo(MessageState.SENDING);
            assertThat(message.body()).isEqualTo("Dear {name}, you chose {sessions}");
        });
        assertThat(getCurrentView()).isInstanceOf(MessageView.class);
        assertThat(find(Composer.class).all()).isEmpty();
        assertThat(shown()).contains("Being sent");
    }

    @Test
    void the_buttons_cannot_be_pressed_twice_at_once_and_can_be_pressed_again_later() {
        write();
        Button save = find(Button.class).withText("Save the draft").single();
        assertThat(save.isDisableOnClick()).isTrue();
        test(save).click();
        assertThat(all()).hasSize(1);
        press("Save the draft");
        assertThat(all()).hasSize(1);
        assertThat(find(Button.class).withText("Save the draft").single().isEnabled())
                .isTrue();
    }

    @Test
    void what_another_tab_saved_is_not_overwritten() {
        Saved draft = (Saved) messages.add(event, SampleMessages.news("First"));
        open("/" + draft.id().value());
        find(ComposerFields.class).single().subject.setValue("Mine");
        messages.change(draft.id(), draft.version(), SampleMessages.news("Theirs"));
        press("Save the draft");
        assertThat(shown()).contains("Somebody else changed this meanwhile.");
        assertThat(find(ComposerFields.class).single().subject.getValue()).isEqualTo("Mine");
        assertThat(all()).extracting(MessageDetails::subject).containsExactly("Theirs");
    }

    @Test
    void what_was_written_is_not_thrown_away_by_a_link() {
        write().subject.setValue("Half written");
        UI.getCurrent().navigate("staff/events/" + event.value() + "/messages");
        assertThat(getCurrentView()).isInstanceOf(MessageView.class);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(getCurrentView()).isInstanceOf(MessagesView.class);
    }

    @Test
    void a_pasted_megabyte_is_refused_with_the_length_that_fits() {
        ComposerFields fields = write();
        fields.subject.setValue("y".repeat(1_000_000));
        fields.body.setValue("x".repeat(1_000_000));
        press("Save the draft");
        assertThat(fields.subject.getErrorMessage()).isEqualTo("This is too long. Up to 120 characters fit.");
        assertThat(fields.body.getErrorMessage()).isEqualTo("This is too long. Up to 5,000 characters fit.");
        assertThat(all()).isEmpty();
    }

    @Test
    void a_draft_is_deleted_after_a_question() {
        Saved draft = (Saved) messages.add(event, SampleMessages.news("To be deleted"));
        open("/" + draft.id().value());
        press("Delete the draft");
        assertThat(all()).hasSize(1);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(all()).isEmpty();
        assertThat(getCurrentView()).isInstanceOf(MessagesView.class);
    }

    @Test
    void what_is_scheduled_shows_whom_it_would_reach_and_can_be_taken_back() {
        book("amina@messagesv.example.org", Person.named("Amina"));
        MessageId message = scheduled();
        open("/" + message.value());
        assertThat(shown()).contains("1 person gets it.", "1 day before the start (");
        press("Change it");
        assertThat(find(Composer.class).all()).hasSize(1);
        assertThat(messages.find(message).orElseThrow().state()).isEqualTo(MessageState.DRAFT);
    }

    @Test
    void what_is_stopped_says_why() {
        MessageId message = scheduled();
        open("/" + message.value());
        press("Do not send it");
        assertThat(shown()).contains("An organiser stopped it.");
        assertThat(find(Button.class).withText("Do not send it").all()).isEmpty();
        assertThat(find(Grid.class).all()).isEmpty();
    }

    @Test
    void a_message_of_another_event_and_one_that_is_none_are_not_found() {
        EventId other = samples.published("Elsewhere", samples.venue());
        Saved draft = (Saved) messages.add(other, SampleMessages.news("Elsewhere"));
        for (String id : List.of(
                draft.id().value().toString(), "nonsense", UUID.randomUUID().toString())) {
            open("/" + id);
            assertThat(find(Composer.class).all()).isEmpty();
            assertThat(find(MessagePage.class).all()).isEmpty();
        }
    }

    private MessageId scheduled() {
        var form = SampleMessages.at(SampleMessages.information("On its way"), new BeforeStart(1, Unit.DAYS));
        Saved draft = (Saved) messages.add(event, form);
        messages.send(draft.id(), draft.version());
        return draft.id();
    }

    private ComposerFields write() {
        open("/new");
        return find(ComposerFields.class).single();
    }

    private void open(String rest) {
        UI.getCurrent().navigate("staff/events/" + event.value() + "/messages" + rest);
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private List<MessageDetails> all() {
        return messages.ofEvent(event);
    }

    private String letter() {
        return find(IFrame.class).single().getSrcdoc().orElseThrow();
    }

    private static String shown() {
        return UI.getCurrent().getCurrentView().getElement().getOuterHTML();
    }

    private void book(String email, Person... people) {
        // One after the other: who booked first is in the order of time.
        clock.move(Duration.ofSeconds(1));
        assertThat(registering.book(event, SampleRegistrations.form(email, List.of(people))))
                .isInstanceOf(Registered.class);
    }
}
