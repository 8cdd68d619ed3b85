package org.commonground.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.util.Locale;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.jobs.RecurringJob;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.RegisterResult.Waiting;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationStatus;
import org.commonground.registration.Registrations;
import org.commonground.registration.SampleRegistrations;
import org.commonground.shared.Wording;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@WholeApplication
class WaitingPanelViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Events events;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    @Qualifier("keepWaitingListsGoing")
    RecurringJob job;

    @Autowired
    MovableClock clock;

    EventId event;
    String holder;
    String token;
    Instant before;

    @BeforeEach
    void somebodyWaits() {
        before = clock.instant();
        event = samples.published(samples.form("Supper", samples.venue()).withCapacity(1));
        holder = ((Registered) registering.book(event, SampleRegistrations.form("holder@panel.example.org", "Holder")))
                .manageToken();
        token = ((Waiting) registering.bookOrWait(event, SampleRegistrations.form("waits@panel.example.org", "Amina")))
                .manageToken();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(before);
    }

    @Test
    void who_waits_sees_her_position_and_no_ticket() {
        open();
        assertThat(page())
                .contains("You are number 1 on the waiting list", "Amina")
                .doesNotContain("Download as PDF");
    }

    @Test
    void who_leaves_the_list_is_asked_first() {
        open();
        press("Leave the waiting list");
        assertThat(status()).isEqualTo(RegistrationStatus.WAITING);
        test(find(Button.class).withText("Leave the waiting list").all().getLast())
                .click();
        assertThat(status()).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(page()).contains("You are off the waiting list");
    }

    @Test
    void an_offer_says_until_when_and_is_taken_with_one_button() {
        offer();
        open();
        Instant until = registrations.find(token).orElseThrow().offeredUntil();
        assertThat(page())
                .contains(
                        "There is a place for you",
                        "We keep it for you until " + Wording.date(until, EventForm.CITY, Locale.UK) + ", "
                                + Wording.time(until, EventForm.CITY, Locale.UK) + ".");
        press("Take the place");
        assertThat(status()).isEqualTo(RegistrationStatus.ACTIVE);
        assertThat(page()).contains("Welcome! The places are yours", "Download as PDF");
    }

    @Test
    void an_offer_that_lapsed_while_the_page_was_open_says_so_and_lets_her_join_again() {
        offer();
        open();
        clock.set(registrations.find(token).orElseThrow().offeredUntil());
        press("Take the place");
        assertThat(page()).contains("This offer has lapsed");
        press("Join the end of the list again");
        // Nobody else waited, so that the place is hers at once.
        assertThat(status()).isEqualTo(RegistrationStatus.ACTIVE);
    }

    @Test
    void once_the_event_has_begun_it_says_that_no_place_came_free() {
        clock.set(events.find(event).orElseThrow().time().start());
        job.work().run();
        open();
        assertThat(page()).contains("No place came free for you.").doesNotContain("Join the end of the list");
    }

    private void offer() {
        registrations.cancel(holder);
        job.work().run();
        assertThat(status()).isEqualTo(RegistrationStatus.OFFERED);
    }

    private RegistrationStatus status() {
        return registrations.find(token).orElseThrow().status();
    }

    private void open() {
        UI.getCurrent().navigate("my-booking/" + token);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private static String page() {
        return UI.getCurrent().getCurrentView().getElement().getOuterHTML();
    }
}
