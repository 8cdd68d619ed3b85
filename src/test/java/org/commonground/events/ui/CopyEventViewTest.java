package org.commonground.events.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonground.accounts.Role;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.EventKind;
import org.commonground.events.EventLinks;
import org.commonground.events.EventStatus;
import org.commonground.events.EventSummary;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.events.copying.PartOffer;
import org.commonground.places.VenueId;
import org.commonground.shared.ui.ErrorSummary;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class CopyEventViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Events events;

    VenueId venue;
    String title;
    EventId original;

    @BeforeEach
    void an_organiser_and_an_event() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        venue = samples.venue();
        title = "Tea \uD83C\uDF89 <b>" + System.nanoTime() + "</b>";
        original = samples.published(title, venue);
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_event_in_any_state_leads_to_its_copy() {
        EventId draft = samples.create(samples.form("Draft", venue));
        EventId closed = samples.published("Closed", venue);
        EventId cancelled = samples.published("Cancelled", venue);
        events.close(closed);
        events.cancel(cancelled);
        for (EventId event : List.of(draft, original, closed, cancelled)) {
            navigate(EventView.class, Map.of("id", event.value().toString()));
            assertThat(find(Anchor.class).withText("Copy this event").single().getHref())
                    .isEqualTo(EventLinks.copy(event));
        }
    }

    @Test
    void the_next_week_is_proposed_and_everything_that_there_is() {
        CopyFields fields = open(original);
        assertThat(fields.title.getValue()).isEqualTo(title);
        assertThat(fields.start.getValue()).isEqualTo(LocalDateTime.of(2027, 10, 17, 9, 30));
        assertThat(fields.parts.getValue())
                .containsExactly(new PartOffer("events.copy.access", "Step-free access, British Sign Language"));
        assertThat(times())
                .isEqualTo("On Sunday, 17 October 2027, from 09:30 to 16:30."
                        + " 1 week after the original; everything keeps its time of day.");
    }

    @Test
    void the_next_edition_of_a_summit_is_proposed_for_the_year_after_with_that_year_in_its_title() {
        EventId summit = samples.published(samples.form("Summit 2027", venue).withKind(EventKind.SUMMIT));
        CopyFields fields = open(summit);
        assertThat(fields.title.getValue()).isEqualTo("Summit 2028");
        assertThat(fields.start.getValue()).isEqualTo(LocalDateTime.of(2028, 10, 8, 9, 30));
        assertThat(times()).contains("52 weeks after the original");
    }

    @Test
    void the_line_about_the_times_follows_what_is_chosen() {
        CopyFields fields = open(original);
        fields.start.setValue(LocalDateTime.of(2027, 11, 3, 13, 0));
        assertThat(times())
                .isEqualTo("On Wednesday, 3 November 2027, from 13:00 to 20:00."
                        + " What was at 09:30 is at 13:00, and everything else moves by as much."
                        + " The clocks change in between: all times stay as the clock shows them.");
        fields.start.setValue(LocalDateTime.of(2027, 10, 9, 9, 30));
        assertThat(times()).contains("1 day before the original");
        fields.start.setValue(LocalDateTime.of(2027, 10, 10, 9, 30));
        assertThat(times()).contains("At the same time as the original.");
        fields.start.setValue(LocalDateTime.of(2025, 10, 12, 9, 30));
        assertThat(times()).contains("104 weeks before").endsWith("This time has passed.");
        fields.start.setValue(LocalDateTime.of(2027, 12, 31, 20, 0));
        assertThat(times()).startsWith("From Friday, 31 December 2027, 20:00, to Saturday, 1 January 2028, 03:00.");
        fields.start.setValue(LocalDateTime.of(2027, 3, 28, 1, 30));
        assertThat(times()).startsWith("There is no such time on that day");
        fields.start.setValue(LocalDateTime.of(2027, 3, 27, 18, 30));
        assertThat(times()).startsWith("It would end at 01:30, but there is no such time on that day");
        fields.start.clear();
        assertThat(times()).isEmpty();
    }

    @Test
    void the_page_of_the_copy_opens_and_says_what_came_along_and_what_did_not() {
        CopyFields fields = open(original);
        fields.title.setValue("Again \uD83C\uDF89 " + title);
        press();
        assertThat(getCurrentView()).isInstanceOf(EventView.class);
        EventDetails copy = events.find(only("Again \uD83C\uDF89 " + title)).orElseThrow();
        assertThat(copy.status()).isEqualTo(EventStatus.DRAFT);
        assertThat(copy.time().start()).isEqualTo("2027-10-17T08:30:00Z");
        assertThat(report())
                .contains("This draft is a copy of “" + title + "”.")
                .contains("It came with: Provided for everybody: Step-free access")
                .contains("Never copied: registrations, tickets");
        assertThat(find(EventFields.class).single().title.getValue()).isEqualTo(copy.title());
    }

    @Test
    void the_report_survives_a_reload_and_is_not_there_when_the_event_is_opened_later() {
        open(original);
        press();
        String page = UI.getCurrent().getActiveViewLocation().getPath();
        UI.getCurrent().navigate(EventsView.class);
        UI.getCurrent().navigate(page, EventView.COPIED);
        assertThat(find(CopyReport.class).exists()).isTrue();
        UI.getCurrent().navigate(EventsView.class);
        UI.getCurrent().navigate(page);
        assertThat(getCurrentView()).isInstanceOf(EventView.class);
        assertThat(find(CopyReport.class).exists()).isFalse();
    }

    @Test
    void a_part_that_is_not_chosen_is_named_as_left_out() {
        CopyFields fields = open(original);
        fields.title.setValue("Without " + title);
        fields.parts.setValue(Set.of());
        press();
        assertThat(report()).contains("Left out, as you chose: Provided for everybody");
        assertThat(events.find(only("Without " + title)).orElseThrow().access()).isEmpty();
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_what_was_typed_stays() {
        CopyFields fields = open(original);
        fields.title.setValue(" ");
        fields.start.clear();
        fields.parts.setValue(Set.of());
        press();
        assertThat(fields.title.getErrorMessage()).isEqualTo("Give the event a title.");
        assertThat(fields.start.getErrorMessage()).isEqualTo("Give the date and time when it begins.");
        assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
        assertThat(fields.parts.getValue()).isEmpty();

        fields.title.setValue("x".repeat(10_000));
        fields.start.setValue(LocalDateTime.of(2027, 3, 28, 1, 30));
        press();
        assertThat(fields.title.getErrorMessage()).isEqualTo("This is too long. Up to 120 characters fit.");
        fields.title.setValue("Lost hour " + title);
        press();
        assertThat(fields.start.isInvalid()).isTrue();
        assertThat(fields.start.getErrorMessage()).startsWith("There is no such time on that day");
        fields.start.setValue(LocalDateTime.of(2027, 3, 27, 18, 30));
        press();
        assertThat(fields.start.getErrorMessage())
                .isEqualTo(
                        "It would end at 01:30, but there is no such time on that day: the clocks go forward over it.");
        fields.start.setValue(LocalDateTime.of(202, 10, 10, 9, 0));
        press();
        assertThat(fields.start.getErrorMessage()).startsWith("This date looks like a slip.");
        assertThat(fields.title.getValue()).isEqualTo("Lost hour " + title);
        assertThat(named("Lost hour " + title)).isZero();
    }

    @Test
    void the_second_of_two_tabs_makes_no_second_copy_before_it_is_told() {
        CopyFields otherTab = open(original);
        Button other = find(Button.class).withText("Make the copy").single();
        CopyFields thisTab = open(original);
        thisTab.title.setValue("Once " + title);
        press();
        assertThat(named("Once " + title)).isEqualTo(1);

        otherTab.title.setValue("Twice " + title);
        other.click();
        assertThat(named("Twice " + title)).isZero();
        assertThat(otherTab.title.getValue()).isEqualTo("Twice " + title);
        assertThat(texts(otherTab.getParent().orElseThrow())).contains("This event was copied just now");

        other.click();
        assertThat(named("Twice " + title)).isEqualTo(1);
    }

    @Test
    void one_event_can_be_copied_again_and_again() {
        for (int i = 1; i <= 3; i++) {
            open(original).title.setValue("Nr " + i + title);
            press();
            assertThat(named("Nr " + i + title)).isEqualTo(1);
        }
    }

    @Test
    void there_is_no_page_to_copy_what_is_not_there() {
        for (String id : List.of("new", "nonsense", EventId.random().value().toString())) {
            UI.getCurrent().navigate("staff/events/" + id + "/copy");
            assertThat(getCurrentView()).isNotInstanceOf(CopyEventView.class);
        }
    }

    private CopyFields open(EventId event) {
        navigate(CopyEventView.class, Map.of("id", event.value().toString()));
        return find(CopyFields.class).single();
    }

    private void press() {
        test(find(Button.class).withText("Make the copy").single()).click();
    }

    private String times() {
        return find(Paragraph.class).withClassName("events-times").single().getText();
    }

    private String report() {
        return texts(find(CopyReport.class).single());
    }

    private static String texts(Component component) {
        return component.getElement().getTextRecursively();
    }

    private EventId only(String wanted) {
        return events.all().stream()
                .filter(event -> event.title().equals(wanted))
                .map(EventSummary::id)
                .findFirst()
                .orElseThrow();
    }

    private long named(String wanted) {
        return events.all().stream()
                .filter(event -> event.title().equals(wanted))
                .count();
    }
}
