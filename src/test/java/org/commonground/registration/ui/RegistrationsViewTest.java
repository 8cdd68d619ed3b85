package org.commonground.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.Registrations;
import org.commonground.registration.SampleRegistrations;
import org.commonground.registration.Tickets;
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
    void somebody_is_found_by_name_address_or_code_as_it_is_heard() {
        book("amina@example.org", "Amina");
        book("ben@example.org", "Ben");
        String code = As.role(Role.ORGANISER, () -> tickets.search(event, "Ben"))
                .getFirst()
                .spokenCode();
        open();
        assertThat(shown()).isEqualTo(2);
        for (String wanted :
                List.of("BEN", "ben@", code.toLowerCase(), code.substring(0, 3) + "-" + code.substring(3))) {
            find(TextField.class).single().setValue(wanted);
            assertThat(shown()).as(wanted).isEqualTo(1);
        }
        find(TextField.class).single().setValue("-");
        assertThat(shown()).isZero();
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
    void sending_the_tickets_again_makes_one_letter_and_the_button_can_be_used_later() {
        String token = book("again@example.org", "Amina");
        open();
        Button again = (Button) test(find(Grid.class).single()).getCellComponent(0, 6);
        assertThat(again.isDisableOnClick()).isTrue();
        test(again).click();
        assertThat(registrations.find(token)).isEmpty();
        assertThat(again.isEnabled()).isTrue();
    }

    private void open() {
        UI.getCurrent().navigate("staff/events/" + event.value() + "/registrations");
    }

    private int shown() {
        return test(find(Grid.class).single()).size();
    }

    private String book(String email, String name) {
        return ((Registered) registering.book(event, SampleRegistrations.form(email, name))).manageToken();
    }

    private String book(List<Person> people) {
        return ((Registered) registering.book(event, SampleRegistrations.form("needs@example.org", people)))
                .manageToken();
    }
}
