package org.commonground.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.registration.PersonalCalendars;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationLinks;
import org.commonground.registration.Registrations;
import org.commonground.registration.SampleRegistrations;
import org.commonground.shared.ui.CalendarSubscription;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class CalendarPanelViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    PersonalCalendars calendars;

    String token;

    @BeforeEach
    void aBooking() {
        EventId event = samples.published("Tea dance", samples.venue());
        token = ((Registered) As.thePublic(() ->
                        registering.book(event, SampleRegistrations.form("panel@calendarpanelv.example.org", "Amina"))))
                .manageToken();
        UI.getCurrent().navigate(RegistrationLinks.manage(token).substring(1));
    }

    @Test
    void nobody_has_an_address_who_did_not_want_one() {
        assertThat(calendars.key(token)).isEmpty();
        assertThat(find(CalendarSubscription.class).exists()).isFalse();
    }

    @Test
    void the_address_is_made_shown_again_and_replaced_after_a_question() {
        press("Make an address for my calendar");
        String first = calendars.key(token).orElseThrow();
        assertThat(href()).isEqualTo("webcal://localhost:8080/calendar/my/" + first + ".ics");
        assertThat(said("Whoever has this address sees which event and sessions you chose."))
                .isTrue();

        UI.getCurrent().navigate(RegistrationLinks.manage(token).substring(1));
        assertThat(href()).endsWith(first + ".ics");

        press("Make a new address");
        assertThat(calendars.key(token)).as("only after the question").contains(first);
        test(buttons("Make a new address").getLast()).click();

        String second = calendars.key(token).orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(href()).endsWith(second + ".ics");
        assertThat(calendars.find(first)).isEmpty();
        assertThat(said("This is your new address. The one before has stopped working."))
                .isTrue();
    }

    @Test
    void a_link_that_was_replaced_in_another_tab_is_answered_with_what_to_do() {
        registrations.sendAgain(token);
        press("Make an address for my calendar");
        assertThat(said("That did not work: the link that opened this page is no longer valid"))
                .isTrue();
        assertThat(find(CalendarSubscription.class).exists()).isFalse();
    }

    private String href() {
        return find(Anchor.class).withText("Open in my calendar").single().getHref();
    }

    private boolean said(String beginning) {
        return find(Paragraph.class).all().stream()
                .anyMatch(text -> text.getText().startsWith(beginning));
    }

    private void press(String label) {
        test(buttons(label).getFirst()).click();
    }

    private List<Button> buttons(String label) {
        return find(Button.class).withText(label).all();
    }
}
