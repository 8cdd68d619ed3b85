package org.commonground.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.EventLinks;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.places.VenueId;
import org.commonground.registration.EventNews;
import org.commonground.registration.Registering;
import org.commonground.registration.SampleRegistrations;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class NewsNoticeViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Events events;

    @Autowired
    Registering registering;

    @Autowired
    EventNews news;

    @Autowired
    MovableClock clock;

    VenueId venue;
    EventId event;

    @BeforeEach
    void anEvent() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        venue = samples.venue();
        event = samples.published("Tea dance", venue);
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_event_that_nobody_holds_places_at_has_no_notice() {
        rename("Tea and dance");
        open();
        assertThat(notices()).isEmpty();
    }

    @Test
    void the_organiser_reads_who_is_told_when_and_tells_them_now_after_a_question() {
        book("one@newsnoticev.example.org");
        book("two@newsnoticev.example.org");
        open();
        assertThat(notices()).isEmpty();

        rename("Tea and dance");
        open();
        assertThat(notices()).hasSize(1);
        assertThat(find(Paragraph.class).all())
                .anySatisfy(text -> assertThat(text.getText())
                        .startsWith("At about ")
                        .contains("2 people who booked get a mail that says what has changed."));

        press("Tell them now");
        assertThat(news.pending(event)).as("only after the question").isPresent();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(news.pending(event)).isEmpty();
        assertThat(find(Paragraph.class).withText("2 mails are on their way.").exists())
                .isTrue();
        open();
        assertThat(notices()).isEmpty();
    }

    @Test
    void who_tells_them_in_a_second_tab_too_reads_that_they_know() {
        book("tabs@newsnoticev.example.org");
        rename("Tea and dance");
        open();
        news.tellNow(event);
        press("Tell them now");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(Paragraph.class)
                        .withText("They have been told already.")
                        .exists())
                .isTrue();
    }

    private java.util.List<NewsNotice> notices() {
        return find(NewsNotice.class).all();
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private void open() {
        UI.getCurrent().navigate(EventLinks.staff(event).substring(1));
    }

    private void rename(String title) {
        events.change(event, events.find(event).orElseThrow().version(), samples.form(title, venue));
    }

    private void book(String email) {
        registering.book(event, SampleRegistrations.form(email, "Amina"));
    }
}
