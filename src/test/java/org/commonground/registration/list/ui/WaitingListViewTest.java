package org.commonground.registration.list.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.textfield.TextArea;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.RegisterResult.Waiting;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationStatus;
import org.commonground.registration.Registrations;
import org.commonground.registration.SampleRegistrations;
import org.commonground.registration.WaitingList;
import org.commonground.registration.WaitingParty;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class WaitingListViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    WaitingList waitingList;

    EventId event;

    @BeforeEach
    void aFullEvent() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        event = samples.published(samples.form("Supper", samples.venue()).withCapacity(2));
    }

    @AfterEach
    void signsOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void before_anybody_waits_it_says_how_the_list_comes_about() {
        open();
        assertThat(page()).contains("Nobody waits for a place.", "0 of 2 places taken or offered, nobody waits");
    }

    @Test
    void a_party_is_put_first_only_with_a_reason() {
        fill();
        waits("longer@queue.example.org", "Longer");
        waits("urgent@queue.example.org", "Urgent", "Guest");
        open();
        assertThat(find(Article.class).all()).hasSize(2);
        assertThat(find(Button.class).withText("Put first").all())
                .as("who is first already")
                .hasSize(1);

        find(Button.class).withText("Put first").single().click();
        Button confirm = find(Button.class).withText("Put first").all().getLast();
        test(confirm).click();
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        find(TextArea.class).single().setValue("Speaks at the supper");
        test(confirm).click();

        assertThat(page()).contains("this party is first now");
        assertThat(As.role(Role.ORGANISER, () -> waitingList.ofEvent(event)))
                .extracting(WaitingParty::name)
                .containsExactly("Urgent", "Longer");
    }

    @Test
    void a_party_is_taken_off_the_list() {
        fill();
        String token = waits("off@queue.example.org", "Leaves");
        open();
        find(Button.class).withText("Take off the list").single().click();
        find(TextArea.class).single().setValue("Asked for it by phone");
        test(find(Button.class).withText("Take off the list").all().getLast()).click();
        assertThat(page()).contains("A mail says so.", "Nobody waits for a place.");
        assertThat(registrations.find(token).orElseThrow().status()).isEqualTo(RegistrationStatus.CANCELLED);
    }

    private void fill() {
        var form = SampleRegistrations.form("full@queue.example.org", "One", "Two");
        assertThat(registering.book(event, form)).isInstanceOf(Registered.class);
    }

    private String waits(String email, String... names) {
        return ((Waiting) registering.bookOrWait(event, SampleRegistrations.form(email, names))).manageToken();
    }

    private void open() {
        UI.getCurrent().navigate("staff/events/" + event.value() + "/waiting-list");
    }

    private static String page() {
        return UI.getCurrent().getCurrentView().getElement().getOuterHTML();
    }
}
