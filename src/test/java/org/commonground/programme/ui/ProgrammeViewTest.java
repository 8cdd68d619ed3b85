package org.commonground.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.commonground.accounts.Role;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.EventLinks;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.places.Room;
import org.commonground.programme.DraftSession;
import org.commonground.programme.Placement;
import org.commonground.programme.ProgrammeLinks;
import org.commonground.programme.Programmes;
import org.commonground.programme.SessionForm;
import org.commonground.programme.SessionKind;
import org.commonground.programme.SessionResult;
import org.commonground.programme.Track;
import org.commonground.programme.TrackColour;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class ProgrammeViewTest extends SpringBrowserlessTest {

    private static final LocalDateTime TEN = LocalDateTime.of(2027, 10, 10, 10, 0);

    @Autowired
    SampleEvents samples;

    @Autowired
    Events events;

    @Autowired
    Programmes programmes;

    EventId event;
    List<Room> rooms;

    @BeforeEach
    void an_organiser_signs_in() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        event = samples.published("Programme view " + System.nanoTime(), samples.venue());
        EventDetails details = events.find(event).orElseThrow();
        rooms = details.venue().rooms();
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_empty_programme_says_what_to_do_next() {
        open();
        assertThat(find(Component.class).withClassName("cg-empty").single().isVisible())
                .isTrue();
        assertThat(button("Release programme").isEnabled()).isFalse();
    }

    @Test
    void a_session_is_added_by_form_and_is_on_the_page() {
        open();
        press("Add session");
        title().setValue("Neighbours \uD83C\uDF89 <b>ہمسائے</b>");
        find(ComboBox.class).withLabel("Track").single().setValue("Being heard");
        press("Save");

        DraftSession added = sessions().getFirst();
        assertThat(added.session().title()).isEqualTo("Neighbours \uD83C\uDF89 <b>ہمسائے</b>");
        assertThat(added.session().track()).isEqualTo(new Track("Being heard", TrackColour.TEAL));
        assertThat(find(H3.class)
                        .withText("Neighbours \uD83C\uDF89 <b>ہمسائے</b>")
                        .exists())
                .isTrue();
        assertThat(find(SessionDialog.class).all()).noneMatch(SessionDialog::isOpened);
    }

    @Test
    void bad_input_is_told_at_its_field_and_nothing_is_stored() {
        open();
        press("Add session");
        press("Save");
        assertThat(title().getErrorMessage()).isEqualTo("Please give the session a title.");
        assertThat(title().isInvalid()).isTrue();

        title().setValue(" \u0000 ");
        press("Save");
        assertThat(title().isInvalid()).isTrue();

        title().setValue("x".repeat(1_000_000));
        press("Save");
        assertThat(title().getErrorMessage()).isEqualTo("Please give the session a title of up to 120 characters.");

        title().setValue("Fine");
        abstractText().setValue("x".repeat(1_000_000));
        press("Save");
        assertThat(abstractText().getErrorMessage()).isEqualTo("Please use up to 5,000 characters.");
        abstractText().setValue("");

        for (Integer minutes : new Integer[] {null, 0, -5, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            minutes().setValue(minutes);
            press("Save");
            assertThat(minutes().getErrorMessage()).isEqualTo("Please give a length from 1 to 2,880 minutes.");
        }
        minutes().setValue(60);

        signUp().setValue(0);
        press("Save");
        assertThat(signUp().getErrorMessage()).startsWith("Please give a number from 1");
        signUp().setValue(null);

        start().setValue(null);
        press("Save");
        assertThat(start().getErrorMessage()).startsWith("Please say when the session starts");

        start().setValue(LocalTime.of(16, 0));
        press("Save");
        assertThat(start().getErrorMessage())
                .isEqualTo("The event runs from 09:30 to 16:30, and the session has to lie within that.");
        assertThat(start().isInvalid()).isTrue();

        assertThat(sessions()).isEmpty();
        start().setValue(LocalTime.of(15, 30));
        press("Save");
        assertThat(sessions()).hasSize(1);
    }

    @Test
    void a_session_is_moved_by_form_as_by_mouse() {
        add("Wanders", 0, TEN, 30);
        open();
        pressNamed("Move Wanders");
        find(Select.class).withLabel("Room").single().setValue(rooms.get(1));
        start().setValue(LocalTime.of(11, 5));
        minutes().setValue(50);
        press("Save");

        var session = sessions().getFirst().session();
        assertThat(session.roomId()).isEqualTo(rooms.get(1).id());
        assertThat(session.time().start()).isEqualTo("2027-10-10T10:05:00Z");
        assertThat(session.minutes()).isEqualTo(50);
    }

    @Test
    void what_the_mouse_did_in_the_grid_is_stored_or_drawn_back() {
        DraftSession session = add("Dragged", 0, TEN, 30);
        open();

        drag(session, rooms.get(1), "2027-10-10T11:00", 45);
        assertThat(sessions().getFirst().session().roomId())
                .isEqualTo(rooms.get(1).id());
        assertThat(sessions().getFirst().session().minutes()).isEqualTo(45);

        drag(session, rooms.get(1), "2027-10-10T06:00", 45);
        assertThat(find(Notification.class).all())
                .anyMatch(note -> test(note).getText().startsWith("Not moved"));
        drag(session, rooms.get(1), "nonsense", -1);
        assertThat(sessions().getFirst().session().time().start()).isEqualTo("2027-10-10T10:00:00Z");
        assertThat(grid().getElement().getProperty("model")).isNotNull();
    }

    @Test
    void a_removal_is_asked_for_first() {
        add("Short life", 0, TEN, 30);
        open();
        pressNamed("Remove Short life");
        assertThat(sessions()).hasSize(1);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(sessions()).isEmpty();
        assertThat(find(H3.class).withText("Short life").exists()).isFalse();
    }

    @Test
    void the_second_of_two_organisers_is_told_and_keeps_what_she_typed() {
        DraftSession session = add("Original", 0, TEN, 30);
        open();
        pressNamed("Edit Original");
        title().setValue("Hers");
        programmes.change(session.id(), session.version(), form("His", 1, TEN, 30));

        press("Save");
        assertThat(title().getValue()).isEqualTo("Hers");
        assertThat(find(Paragraph.class)
                        .withTextContaining("Stored now: “\u2068His\u2069”, Small room")
                        .exists())
                .isTrue();
        assertThat(sessions().getFirst().session().title()).isEqualTo("His");

        press("Save");
        assertThat(sessions().getFirst().session().title()).isEqualTo("Hers");
    }

    @Test
    void what_was_typed_is_not_thrown_away_without_asking() {
        open();
        press("Add session");
        title().setValue("Half a thought");
        press("Cancel");
        assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
        assertThat(title().getValue()).isEqualTo("Half a thought");
    }

    @Test
    void a_release_shows_its_difference_and_a_doubled_room_has_to_be_accepted() {
        DraftSession first = add("First", 0, TEN, 60);
        add("Kept", 1, TEN, 60);
        programmes.release(event, "");
        programmes.move(first.id(), first.version(), new Placement(rooms.get(1).id(), TEN.plusMinutes(30), 60));
        open();

        press("Release programme");
        assertThat(find(H3.class).withText("Moved (1)").exists()).isTrue();
        assertThat(find(ListItem.class).all())
                .anyMatch(item -> item.getText().contains("from 10 Oct 2027, 10:00, Large hall")
                        && item.getText().contains("to 10 Oct 2027, 10:30, Small room"));
        press("Publish release 2");
        assertThat(programmes.released(event).orElseThrow().number()).isEqualTo(1);

        find(Checkbox.class).single().setValue(true);
        find(TextArea.class).withLabel("Note to the public").single().setValue("One session moved");
        press("Publish release 2");
        assertThat(programmes.released(event).orElseThrow().notes()).isEqualTo("One session moved");
        assertThat(button("Release programme").isEnabled()).isFalse();
    }

    @Test
    void each_day_of_an_event_has_its_address_and_new_sessions_begin_in_its_morning() {
        event = samples.published(samples.form("Two days " + System.nanoTime(), samples.venue())
                .withTime(TEN, TEN.plusDays(1).plusHours(6)));
        UI.getCurrent().navigate(ProgrammeLinks.builder(event).substring(1), QueryParameters.of("day", "2027-10-11"));
        press("Add session");
        assertThat(start().getValue()).isEqualTo(LocalTime.of(10, 0));
        title().setValue("On the second day");
        press("Save");

        assertThat(sessions().getFirst().session().time().start()).isEqualTo("2027-10-11T09:00:00Z");
        assertThat(find(H2.class).withText("Sessions on Monday 11 October").exists())
                .isTrue();
        assertThat(find(RouterLink.class).withAttribute("aria-current").all())
                .extracting(RouterLink::getText)
                .contains("Monday 11 October");
    }

    @Test
    void an_address_without_an_event_leads_to_the_page_that_says_so() {
        assertThatThrownBy(
                        () -> navigate(ProgrammeLinks.builder(EventId.random()).substring(1), ProgrammeView.class))
                .hasMessageContaining("NotFound");
        assertThatThrownBy(() -> navigate("staff/events/nonsense/programme", ProgrammeView.class))
                .hasMessageContaining("NotFound");
    }

    @Test
    void what_was_typed_stays_where_a_removal_is_thought_better_of() {
        add("Stays", 0, TEN, 30);
        open();
        pressNamed("Edit Stays");
        title().setValue("Half a thought");
        press("Remove session");
        test(find(ConfirmDialog.class).single()).cancel();
        assertThat(title().getValue()).isEqualTo("Half a thought");
        assertThat(find(SessionDialog.class).single().isOpened()).isTrue();

        press("Remove session");
        test(find(ConfirmDialog.class).last()).confirm();
        assertThat(sessions()).isEmpty();
        assertThat(find(SessionDialog.class).all()).noneMatch(SessionDialog::isOpened);
    }

    @Test
    void what_is_saved_is_said() {
        open();
        press("Add session");
        title().setValue("Announced");
        press("Save");
        assertThat(find(Notification.class).all())
                .anyMatch(note -> test(note).getText().equals("“\u2068Announced\u2069” is saved in the draft."));
    }

    @Test
    void an_open_page_follows_the_event_to_another_venue_and_says_what_was_left_behind() {
        DraftSession session = add("Left behind", 0, TEN, 30);
        open();
        var venue = samples.venue();
        events.change(event, events.find(event).orElseThrow().version(), samples.form("Elsewhere", venue));
        drag(session, rooms.get(0), "2027-10-10T11:00", 30);
        assertThat(find(Notification.class).all())
                .anyMatch(note -> test(note).getText().startsWith("The venue no longer has this room."));

        press("Add session");
        title().setValue("In the new hall");
        press("Save");
        assertThat(sessions())
                .anyMatch(added -> added.session()
                        .roomId()
                        .equals(events.find(event)
                                .orElseThrow()
                                .venue()
                                .rooms()
                                .getFirst()
                                .id()));

        UI.getCurrent().navigate(EventLinks.staff(event).substring(1));
        assertThat(find(Span.class)
                        .withTextContaining("One thing in the programme does not fit")
                        .exists())
                .isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_dialog_that_is_open_while_the_venue_changes_keeps_what_was_typed_and_offers_the_new_rooms() {
        open();
        press("Add session");
        title().setValue("Typed before");
        events.change(event, events.find(event).orElseThrow().version(), samples.form("Elsewhere", samples.venue()));
        press("Save");
        Select<Room> room = find(Select.class).withLabel("Room").single();
        assertThat(room.isInvalid()).isTrue();
        assertThat(title().getValue()).isEqualTo("Typed before");

        List<Room> now = events.find(event).orElseThrow().venue().rooms();
        assertThat(room.getListDataView().getItems()).containsExactlyElementsOf(now);
        room.setValue(now.getFirst());
        press("Save");
        assertThat(sessions())
                .singleElement()
                .satisfies(added -> assertThat(added.session().roomId())
                        .isEqualTo(now.getFirst().id()));
    }

    @Test
    void the_programme_of_an_event_that_is_over_is_only_looked_at() {
        DraftSession session = add("As it was", 0, TEN, 30);
        events.close(event);
        open();
        assertThat(find(Paragraph.class)
                        .withText("This event is closed or cancelled. Its programme stays as it was.")
                        .exists())
                .isTrue();
        assertThat(find(H3.class).withText("As it was").exists()).isTrue();
        assertThat(find(Button.class).withText("Add session").exists()).isFalse();
        assertThat(find(Button.class).withText("Edit").exists()).isFalse();
        drag(session, rooms.get(1), "2027-10-10T11:00", 45);
        assertThat(sessions()).containsExactly(session);
    }

    @Test
    void a_release_says_what_changed_about_a_session() {
        DraftSession session = add("First title", 0, TEN, 60);
        programmes.release(event, "");
        programmes.change(session.id(), session.version(), form("Second title", 0, TEN, 60));
        open();

        press("Release programme");
        assertThat(find(H3.class).withText("Changed (1)").exists()).isTrue();
        assertThat(find(ListItem.class).all())
                .anyMatch(item -> item.getText().endsWith("Changed: title (was “\u2068First title\u2069”)"));
        assertThat(find(ReleaseDialog.class).single().isCloseOnOutsideClick()).isFalse();
    }

    private void open() {
        navigate(ProgrammeLinks.builder(event).substring(1), ProgrammeView.class);
    }

    private void drag(DraftSession session, Room room, String start, int minutes) {
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                grid(),
                new ProgrammeGrid.SessionPlaced(
                        grid(),
                        true,
                        session.id().value().toString(),
                        room.id().value().toString(),
                        start,
                        minutes));
    }

    private ProgrammeGrid grid() {
        return find(ProgrammeGrid.class).single();
    }

    private TextField title() {
        return find(TextField.class).withLabel("Title").single();
    }

    private TextArea abstractText() {
        return find(TextArea.class).single();
    }

    private IntegerField minutes() {
        return find(IntegerField.class).withLabel("Length in minutes").single();
    }

    private IntegerField signUp() {
        return find(IntegerField.class).withLabel("Places to sign up for").single();
    }

    private TimePicker start() {
        return find(TimePicker.class).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private void press(String text) {
        test(button(text)).click();
    }

    private void pressNamed(String label) {
        test(find(Button.class).withAriaLabel(label).single()).click();
    }

    private List<DraftSession> sessions() {
        return programmes.draft(event).orElseThrow().sessions();
    }

    private DraftSession add(String title, int room, LocalDateTime start, int minutes) {
        return ((SessionResult.Saved) programmes.add(event, form(title, room, start, minutes))).session();
    }

    private SessionForm form(String title, int room, LocalDateTime start, int minutes) {
        return new SessionForm(
                title, "", SessionKind.WORKSHOP, new Placement(rooms.get(room).id(), start, minutes), null, "", null);
    }
}
