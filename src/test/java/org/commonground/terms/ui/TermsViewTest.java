package org.commonground.terms.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.shared.ui.ErrorSummary;
import org.commonground.terms.BookingTerms;
import org.commonground.terms.InvitationCode;
import org.commonground.terms.Invitations;
import org.commonground.terms.Terms;
import org.commonground.terms.TermsEditor;
import org.commonground.terms.TermsForm;
import org.commonground.terms.TicketKind;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class TermsViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Events events;

    @Autowired
    BookingTerms terms;

    @Autowired
    TermsEditor editor;

    @Autowired
    Invitations invitations;

    @Autowired
    MovableClock clock;

    EventId event;

    @BeforeEach
    void an_organiser_signs_in() {
        clock.set(Instant.parse("2026-09-01T12:00:00Z"));
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        event = samples.published(
                samples.form("Terms on the screen", samples.venue()).withCapacity(20));
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void kinds_and_times_are_settled_after_all_that_was_wrong_is_put_right() {
        open();
        picker("Booking opens").setValue(LocalDateTime.of(2026, 9, 20, 9, 0));
        picker("Booking closes").setValue(LocalDateTime.of(2026, 9, 19, 9, 0));
        press("Add a kind of ticket");
        press("Add a kind of ticket");
        names().getFirst().setValue("Adult");
        places().get(1).setValue(8);
        press("Save");
        assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
        assertThat(picker("Booking closes").getErrorMessage()).isEqualTo("Booking would close before it opens.");
        assertThat(names().get(1).getErrorMessage()).isEqualTo("Please give it a name.");
        assertThat(terms.of(event)).isEqualTo(Terms.NONE);

        picker("Booking closes").setValue(null);
        names().get(1).setValue("Child <b>");
        find(Checkbox.class).all().get(1).setValue(true);
        press("Save");
        Terms saved = terms.of(event);
        assertThat(saved.opensAt()).isEqualTo(Instant.parse("2026-09-20T08:00:00Z"));
        assertThat(saved.closesAt()).isNull();
        assertThat(saved.approval()).isTrue();
        assertThat(saved.kinds())
                .extracting(TicketKind::name, TicketKind::places)
                .containsExactly(tuple("Adult", null), tuple("Child <b>", 8));
        press("Save");
        assertThat(terms.of(event).version()).isEqualTo(2);
    }

    @Test
    void what_another_organiser_settled_meanwhile_is_not_written_over_and_what_was_typed_stays() {
        open();
        press("Add a kind of ticket");
        names().getFirst().setValue("Adult");
        editor.save(event, 0, new TermsForm(null, null, true, false, List.of()));
        press("Save");
        assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
        assertThat(names().getFirst().getValue()).isEqualTo("Adult");
        assertThat(terms.of(event).invitedOnly()).isTrue();
    }

    @Test
    void a_code_is_made_with_held_places_shown_with_its_address_and_withdrawn() {
        open();
        press("Add an invitation code");
        press("Save in dialog");
        assertThat(text("For whom").getErrorMessage()).isEqualTo("Please say for whom the code is.");
        text("For whom").setValue("Sparkhill sewing circle");
        number("Places to hold").setValue(50);
        find(DatePicker.class).all().getLast().setValue(LocalDate.of(2026, 9, 30));
        press("Save in dialog");
        assertThat(number("Places to hold").getErrorMessage()).startsWith("20 places can be held here");
        number("Places to hold").setValue(5);
        press("Save in dialog");

        InvitationCode code = invitations.ofEvent(event).getFirst().code();
        assertThat(code.holds()).isTrue();
        assertThat(UI.getCurrent().getCurrentView().getElement().getOuterHTML())
                .contains(
                        code.shown(), "0 of 5 held places taken. On 30 September 2026 the rest is free for everybody.");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(address -> address.endsWith("/book?code=" + code.code()));

        press("Withdraw");
        confirm();
        assertThat(test(find(Notification.class).all().getLast()).getText()).isEqualTo("The code was withdrawn.");
        assertThat(UI.getCurrent().getCurrentView().getElement().getOuterHTML()).contains("Withdrawn");
        assertThat(invitations.ofEvent(event).getFirst().code().holds()).isFalse();
    }

    @Test
    void an_event_that_is_over_shows_what_was_settled_and_changes_nothing() {
        editor.save(event, 0, new TermsForm(null, null, true, false, List.of(new TermsForm.Kind(null, "Adult", 5))));
        events.cancel(event);
        open();
        assertThat(UI.getCurrent().getCurrentView().getElement().getOuterHTML()).contains("is over or was called off");
        assertThat(names().getFirst().isReadOnly()).isTrue();
        assertThat(find(Button.class).withText("Add an invitation code").all()).isEmpty();
    }

    private void open() {
        UI.getCurrent().navigate("staff/events/" + event.value() + "/booking");
    }

    private void press(String text) {
        boolean dialog = text.endsWith(" in dialog");
        String label = text.replace(" in dialog", "");
        List<Button> buttons = find(Button.class).withText(label).all();
        test(dialog ? buttons.getLast() : buttons.getFirst()).click();
    }

    private void confirm() {
        test(find(ConfirmDialog.class).single()).confirm();
    }

    private DateTimePicker picker(String label) {
        return find(DateTimePicker.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private List<TextField> names() {
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Name of the kind"))
                .toList();
    }

    private List<IntegerField> places() {
        return find(IntegerField.class).all().stream()
                .filter(field -> field.getLabel().equals("Most places"))
                .toList();
    }

    private TextField text(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private IntegerField number(String label) {
        return find(IntegerField.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
