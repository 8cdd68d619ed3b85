package org.commonground.registration.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.questions.QuestionKind;
import org.commonground.questions.Questions;
import org.commonground.questions.SampleQuestions;
import org.commonground.registration.ConsentWay;
import org.commonground.registration.Places;
import org.commonground.registration.PlacesLeft;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationLinks;
import org.commonground.registration.SampleRegistrations;
import org.commonground.shared.ui.ErrorSummary;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class RegisterViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Registering registering;

    @Autowired
    Questions questions;

    @Autowired
    Places places;

    @Autowired
    Events events;

    EventId event;

    @BeforeEach
    void an_event_for_two() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        event = samples.published(samples.form("Tea dance", samples.venue()).withCapacity(2));
        open();
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void somebody_without_an_address_is_registered_by_phone_and_her_ticket_can_be_printed() {
        fill("Amina <b>", true);
        phone().setValue("0121 496 0000");
        press("Register");

        assertThat(places.left(event).taken()).isEqualTo(1);
        assertThat(page())
                .contains("Registered: Amina <b>", "No mail address: tell them by phone", "0121 496 0000")
                .contains("Print the ticket");
        UI.getCurrent().navigate(look().substring(1));
        assertThat(page())
                .contains("No mail address: tell them by phone", "0121 496 0000", "Print the ticket")
                .contains("By phone", "We keep your name, your mail address or phone number")
                .contains("A letter was not sent: no mail address");
        assertThat(find(Button.class).withText("Send tickets again").all()).isEmpty();
    }

    @Test
    void what_is_done_for_somebody_without_an_address_never_promises_a_mail() {
        fill("Amina", true);
        press("Register");
        UI.getCurrent().navigate(look().substring(1));
        press("Cancel this registration");
        var dialog = find(Dialog.class).single();
        assertThat(dialog.getElement().getTextRecursively())
                .contains("Nothing is mailed: there is no address.")
                .doesNotContain("One mail goes");
        test(find(TextArea.class).single()).setValue("Ill");
        test(find(Button.class, dialog).withText("Cancel this registration").single())
                .click();
        assertThat(page())
                .contains("Done. Nothing was mailed: there is no address.")
                .doesNotContain("a mail says so");
        assertThat(places.left(event).taken()).isZero();
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_above_the_form_and_nothing_is_lost() {
        find(EmailField.class).single().setValue("nonsense");
        phone().setValue("call me");
        press("Register");
        assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
        assertThat(ways().getErrorMessage()).isEqualTo("Please say how they asked.");
        assertThat(name(0).getErrorMessage()).isEqualTo("Please give a name. A first name is enough.");
        assertThat(find(EmailField.class).single().isInvalid()).isTrue();
        assertThat(phone().isInvalid()).isTrue();
        assertThat(agreed().getErrorMessage()).isEqualTo("We can only keep this if they agree.");
        assertThat(find(EmailField.class).single().getValue()).isEqualTo("nonsense");
        assertThat(places.left(event).taken()).isZero();
    }

    @Test
    void nobody_is_registered_without_consent() {
        fill("Amina", false);
        press("Register");
        assertThat(agreed().isInvalid()).isTrue();
        assertThat(places.left(event).taken()).isZero();
    }

    @Test
    void a_party_that_is_larger_than_what_is_left_can_be_put_on_the_waiting_list() {
        fill("Amina", true);
        find(IntegerField.class).single().setValue(3);
        assertThat(page()).contains("There are only 2 places left just now.");
        press("Put all 3 on the waiting list");
        assertThat(page()).contains("On the waiting list: Amina").doesNotContain("Print the");
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(2, 0, 3));
    }

    @Test
    void who_was_slower_keeps_what_was_typed_and_is_offered_the_waiting_list() {
        fill("Amina", true);
        registering.book(event, SampleRegistrations.form("faster@registerview.example.org", "1", "2"));
        press("Register");
        assertThat(page()).contains("Somebody was faster: there are not enough places now.");
        assertThat(name(0).getValue()).isEqualTo("Amina");
        press("Put on the waiting list");
        assertThat(page()).contains("On the waiting list: Amina");
    }

    @Test
    void the_questions_of_the_event_are_asked_of_each_by_name() {
        questions.add(event, SampleQuestions.required(SampleQuestions.form(QuestionKind.TEXT, "Which bus?")));
        open();
        fill("Amina", true);
        press("Register");
        TextField bus = find(TextField.class).withLabel("Which bus?").single();
        assertThat(bus.isInvalid()).isTrue();
        assertThat(places.left(event).taken()).isZero();
        bus.setValue("The 11");
        press("Register");
        assertThat(page()).contains("Registered: Amina");
    }

    @Test
    void questions_that_came_up_meanwhile_are_shown_before_anything_is_stored() {
        fill("Amina", true);
        questions.add(event, SampleQuestions.required(SampleQuestions.form(QuestionKind.TEXT, "Which bus?")));
        press("Register");
        assertThat(page()).contains("The questions of this event have just changed.");
        assertThat(find(TextField.class).withLabel("Which bus?").all()).hasSize(1);
        assertThat(places.left(event).taken()).isZero();
    }

    @Test
    void the_next_one_begins_with_an_empty_form() {
        fill("Amina", true);
        press("Register");
        press("Register the next");
        assertThat(name(0).getValue()).isEmpty();
        assertThat(agreed().getValue()).isFalse();
        fill("Ben", true);
        press("Register");
        assertThat(places.left(event).taken()).isEqualTo(2);
    }

    @Test
    void nobody_is_registered_for_what_is_called_off() {
        fill("Amina", true);
        events.cancel(event);
        press("Register");
        assertThat(page()).contains("Nobody can be registered for this event");
        open();
        assertThat(find(IntegerField.class).all()).isEmpty();
    }

    @Test
    void the_list_of_registrations_leads_here() {
        UI.getCurrent().navigate(RegistrationLinks.list(event).substring(1));
        assertThat(find(Anchor.class).withText("Register somebody").single().getHref())
                .isEqualTo(RegistrationLinks.register(event));
    }

    private void open() {
        UI.getCurrent().navigate(RegistrationLinks.register(event).substring(1));
    }

    private void fill(String name, boolean agrees) {
        ways().setValue(ConsentWay.BY_PHONE);
        name(0).setValue(name);
        agreed().setValue(agrees);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<ConsentWay> ways() {
        return find(RadioButtonGroup.class).withLabel("How they asked").single();
    }

    private TextField name(int person) {
        return find(TextField.class)
                .withLabel(person == 0 ? "Name" : "Name of person " + (person + 1))
                .single();
    }

    private TextField phone() {
        return find(TextField.class).withLabel("Phone number").single();
    }

    private Checkbox agreed() {
        return find(Checkbox.class).withLabel("They were told this, and agreed").single();
    }

    private String look() {
        return find(Anchor.class).withText("Look at this registration").single().getHref();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private static String page() {
        return UI.getCurrent().getCurrentView().getElement().getTextRecursively();
    }
}
