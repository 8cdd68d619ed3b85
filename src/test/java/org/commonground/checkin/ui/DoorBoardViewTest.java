package org.commonground.checkin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.commonground.accounts.Role;
import org.commonground.checkin.DoorDetails;
import org.commonground.checkin.DoorLinks;
import org.commonground.checkin.Doors;
import org.commonground.checkin.PairResult.Paired;
import org.commonground.checkin.SampleDoors;
import org.commonground.checkin.SampleTickets;
import org.commonground.events.EventId;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.util.ReflectionTestUtils;

@WholeApplication
class DoorBoardViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleDoors samples;

    @Autowired
    SampleTickets tickets;

    @Autowired
    Doors doors;

    @Autowired
    LiveDoors live;

    EventId event;

    @BeforeEach
    void an_organiser() {
        event = samples.eventToday("Neighbours’ breakfast");
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        // What arrives live is shown by another thread, which knows the organiser from the session alone.
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        SecurityContextHolder.getContext());
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_event_without_phones_starts_at_nobody_and_nothing() {
        open();
        assertThat(find(ListItem.class).all()).isEmpty();
        assertThat(text("inside")).isEqualTo("0");
    }

    @Test
    void a_link_for_a_phone_is_shown_as_a_picture_a_code_and_an_address() {
        open();
        press("Pair a phone");
        find(TextField.class).withLabel("Whose phone is it?").single().setValue("Amina");
        press("Make the link");

        String address = find(Anchor.class).withId("door-link").single().getHref();
        assertThat(find(Image.class).withClassName("checkin-qr").single().getSrc())
                .startsWith("data:image/svg+xml;base64,");
        assertThat(doors.of(event)).extracting(DoorDetails::name).containsExactly("Main entrance");
        assertThat(doors.devices(event)).extracting("name").containsExactly("Amina");
        String code = address.substring(address.indexOf("#pair=") + 6);
        assertThat(doors.pair(code, UUID.randomUUID().toString())).isInstanceOf(Paired.class);
    }

    @Test
    void a_door_and_a_phone_need_names() {
        open();
        press("Pair a phone");
        var door = find(ComboBox.class).single();
        var phone = find(TextField.class).withLabel("Whose phone is it?").single();
        door.setValue(null);
        phone.setValue("  ");
        press("Make the link");
        assertThat(door.isInvalid()).isTrue();
        assertThat(phone.isInvalid()).isTrue();
        assertThat(doors.devices(event)).isEmpty();
        assertThat(find(Button.class).withText("Make the link").single().isEnabled())
                .isTrue();
    }

    @Test
    void an_arrival_appears_by_itself() throws Exception {
        String phone = samples.phone(event, "Main entrance");
        String code = tickets.book(event, "Parveen Akhtar").code();
        open();
        assertThat(text("inside")).isEqualTo("0");

        samples.scan(phone, code);

        waitUntilInsideIs("1");
        assertThat(find(Span.class).withText("Parveen Akhtar").all()).hasSize(1);
    }

    @Test
    void an_arrival_does_not_take_the_button_away_from_under_a_finger() throws Exception {
        String phone = samples.phone(event, "Main entrance");
        String code = tickets.book(event, "Parveen Akhtar").code();
        open();
        Button shutOut = find(Button.class).withText("Shut out").single();

        samples.scan(phone, code);

        waitUntilInsideIs("1");
        assertThat(find(Button.class).withText("Shut out").single()).isSameAs(shutOut);
    }

    @Test
    void going_straight_to_another_board_shows_the_arrivals_of_that_one() throws Exception {
        EventId other = samples.eventToday("The other");
        String phone = samples.phone(other, "Side door");
        String code = tickets.book(other, "Parveen Akhtar").code();
        open();
        navigate(DoorLinks.board(other).substring(1), DoorBoardView.class);

        samples.scan(phone, code);

        waitUntilInsideIs("1");
    }

    @Test
    void who_leaves_the_board_is_told_no_more() {
        open();
        assertThat(ReflectionTestUtils.getField(live, "boards"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsKey(event);
        UI.getCurrent().navigate("staff/events");
        assertThat(ReflectionTestUtils.getField(live, "boards"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .doesNotContainKey(event);
    }

    @Test
    void a_phone_is_shut_out_after_a_question() {
        String phone = samples.phone(event, "Main entrance");
        open();
        press("Shut out");
        assertThat(doors.paired(phone)).as("only asked so far").isPresent();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(doors.paired(phone)).isEmpty();
        assertThat(find(Button.class).withText("Shut out").all()).isEmpty();
    }

    private void open() {
        navigate(DoorLinks.board(event).substring(1), DoorBoardView.class);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String text(String id) {
        return find(Span.class).withId(id).single().getText();
    }

    /** The screen is told on another thread, and what it does there waits for this one. */
    private void waitUntilInsideIs(String number) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        var session = UI.getCurrent().getSession();
        while (!text("inside").equals(number) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
            session.getService().runPendingAccessTasks(session);
        }
        assertThat(text("inside")).isEqualTo(number);
    }
}
