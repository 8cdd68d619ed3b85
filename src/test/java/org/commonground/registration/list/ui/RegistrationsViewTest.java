package org.commonground.registration.list.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.jobs.RecurringJob;
import org.commonground.registration.Places;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.Registrations;
import org.commonground.registration.SampleRegistrations;
import org.commonground.registration.TicketState;
import org.commonground.registration.Tickets;
import org.commonground.registration.list.AccessWish;
import org.commonground.registration.list.RegistrationRow;
import org.commonground.shared.AccessNeed;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class RegistrationsViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    Tickets tickets;

    @Autowired
    Places places;

    @Autowired
    List<RecurringJob> jobs;

    EventId event;

    @BeforeEach
    void anEvent() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        event = samples.published("Tea dance", samples.venue());
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void before_anybody_has_booked_it_says_what_to_do() {
        open();
        assertThat(find(Paragraph.class).all())
                .anySatisfy(text -> assertThat(text.getText()).startsWith("Nobody has booked yet."));
        assertThat(find(Grid.class).all()).isEmpty();
    }

    @Test
    void somebody_is_found_by_name_address_or_code_as_it_is_heard_and_the_address_says_so() {
        book("amina@registrationsv.example.org", "Amina");
        book("ben@registrationsv.example.org", "Ben");
        String code = As.role(Role.ORGANISER, () -> tickets.search(event, "Ben"))
                .getFirst()
                .spokenCode();
        open();
        assertThat(shown()).isEqualTo(2);
        for (String wanted :
                List.of("BEN", "ben@", code.toLowerCase(), code.substring(0, 3) + "-" + code.substring(3))) {
            test(search()).setValue(wanted);
            assertThat(shown()).as(wanted).isEqualTo(1);
            assertThat(address().getSingleParameter("q")).contains(wanted);
        }
        assertThat(count()).isEqualTo("1 person in 1 registration");
    }

    @Test
    void the_address_alone_says_what_is_shown() {
        String token = book(List.of(new Person("Signs", Set.of(AccessNeed.BSL), "", Set.of()), Person.named("Ben")));
        registrations.giveBack(
                token, registrations.find(token).orElseThrow().places().get(1).id());
        open(QueryParameters.of("access", "bsl"));
        assertThat(shown()).isEqualTo(1);
        assertThat(select("Access need").getValue()).isEqualTo(new AccessWish(AccessNeed.BSL));
        open(QueryParameters.of("ticket", "cancelled"));
        assertThat(shown()).isEqualTo(1);
        assertThat(select("Ticket").getValue()).isEqualTo(TicketState.CANCELLED);
        open(QueryParameters.of("ticket", "nonsense"));
        assertThat(shown()).isEqualTo(2);
        open();
        assertThat(select("Ticket").getValue()).isNull();
        assertThat(shown()).isEqualTo(2);
    }

    @Test
    void where_nobody_fits_one_button_shows_everybody_again() {
        book("amina@registrationsv.example.org", "Amina");
        open(QueryParameters.of("q", "nobody <b>at</b> all"));
        assertThat(find(Grid.class).all()).isEmpty();
        assertThat(find(Paragraph.class).all())
                .anySatisfy(text -> assertThat(text.getText()).isEqualTo("Nobody fits what you are looking for."));
        test(find(Button.class).withText("Show everybody").single()).click();
        assertThat(shown()).isEqualTo(1);
        assertThat(search().getValue()).isEmpty();
        assertThat(address().getParameters()).isEmpty();
    }

    @Test
    void access_needs_are_counted_and_those_of_places_given_back_are_not() {
        var needs = new Person("Amina", Set.of(AccessNeed.BSL), "Close to the front", Set.of());
        book(List.of(needs));
        registrations.cancel(book(List.of(needs)));
        open();
        assertThat(UI.getCurrent().getCurrentView().getElement().getOuterHTML())
                .contains("British Sign Language: 1", "1 note to read", "1 of 100 places booked, 99 left");
    }

    @Test
    void columns_that_were_chosen_are_there_at_the_next_visit() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER, Role.STEWARD));
        book("amina@registrationsv.example.org", "Amina");
        open();
        assertThat(headers()).containsExactly("Name", "Code", "Ticket", "Access needs", "E-mail address", "Booked");
        test(find(Button.class).withText("Columns").single()).click();
        for (String name : List.of("Code", "Access needs", "Booked")) {
            test(find(Checkbox.class).withLabel(name).single()).click();
        }
        test(find(Checkbox.class).withLabel("Language").single()).click();
        press("Move E-mail address up");
        press("Move E-mail address up");
        test(find(Button.class, find(Dialog.class).single()).withText("Save").single())
                .click();
        assertThat(headers()).containsExactly("Name", "E-mail address", "Ticket", "Language");
        open();
        assertThat(headers()).containsExactly("Name", "E-mail address", "Ticket", "Language");
    }

    @Test
    void a_name_leads_to_the_registration() {
        book("amina@registrationsv.example.org", "Amina");
        open();
        var link = (Anchor) test(grid()).getCellComponent(0, 0);
        UI.getCurrent().navigate(link.getHref().substring(1));
        assertThat(UI.getCurrent().getCurrentView()).isInstanceOf(RegistrationView.class);
    }

    @Test
    void cancelling_all_that_match_says_whom_it_concerns_asks_why_and_tells_what_came_of_it() {
        book("party@registrationsv.example.org", "Amina", "Ben");
        book("other@registrationsv.example.org", "Chloe");
        open(QueryParameters.of("q", "amina"));
        test(find(Button.class).withText("Cancel registrations").single()).click();
        assertThat(dialogText()).contains("This is 1 registration with 2 people: everybody who was booked together");
        test(find(Button.class).withText("Cancel 1 registration").single()).click();
        TextArea reason = find(TextArea.class).single();
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).isEqualTo("Please give a reason: the mail says it.");
        test(reason).setValue("The hall is too small");
        test(find(Button.class).withText("Cancel 1 registration").single()).click();
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(page()).contains("Registrations are being cancelled: 0 of 1");
        work();
        open();
        assertThat(page()).contains("1 registration was cancelled.");
        assertThat(places.left(event).taken()).isEqualTo(1);
        test(find(Button.class).withText("Put this message away").single()).click();
        assertThat(find(Button.class).withText("Put this message away").all()).isEmpty();
    }

    @Test
    void what_is_done_to_those_who_are_selected_leaves_the_others_alone() {
        String amina = book("amina@registrationsv.example.org", "Amina");
        String ben = book("ben@registrationsv.example.org", "Ben");
        open(QueryParameters.of("q", "example"));
        test(grid()).select(0);
        assertThat(page()).contains("For the 1 person you selected:");
        test(find(Button.class).withText("Send tickets again").single()).click();
        test(find(Button.class).withText("Send 1 mail").single()).click();
        work();
        long changed = List.of(amina, ben).stream()
                .filter(token -> registrations.find(token).isEmpty())
                .count();
        assertThat(changed).as("private links that were replaced").isEqualTo(1);
    }

    private void work() {
        jobs.stream()
                .filter(job -> job.name().equals("registration-bulk-actions"))
                .forEach(job -> job.work().run());
    }

    private void open() {
        open(QueryParameters.empty());
    }

    private void open(QueryParameters query) {
        UI.getCurrent().navigate("staff/events/" + event.value() + "/registrations", query);
    }

    private QueryParameters address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getQueryParameters();
    }

    private TextField search() {
        return find(TextField.class)
                .withLabel("Find by name, code or e-mail address")
                .single();
    }

    private Select<?> select(String label) {
        return find(Select.class).withLabel(label).single();
    }

    private void press(String label) {
        test(find(Button.class).withAriaLabel(label).single()).click();
    }

    private String count() {
        return find(Paragraph.class).withClassName("reg-count").single().getText();
    }

    private String page() {
        return UI.getCurrent().getCurrentView().getElement().getTextRecursively();
    }

    private String dialogText() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private Grid<RegistrationRow> grid() {
        return find(Grid.class).single();
    }

    private List<String> headers() {
        return grid().getColumns().stream()
                .filter(Grid.Column::isVisible)
                .map(Grid.Column::getHeaderText)
                .toList();
    }

    private int shown() {
        return test(grid()).size();
    }

    private String book(String email, String... names) {
        return ((Registered) registering.book(event, SampleRegistrations.form(email, names))).manageToken();
    }

    private String book(List<Person> people) {
        return ((Registered)
                        registering.book(event, SampleRegistrations.form("needs@registrationsv.example.org", people)))
                .manageToken();
    }
}
