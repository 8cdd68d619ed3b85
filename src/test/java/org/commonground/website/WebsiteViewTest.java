package org.commonground.website;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Map;
import org.commonground.accounts.Role;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.EventKind;
import org.commonground.events.EventLinks;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.places.VenueId;
import org.commonground.testing.ApplicationTest;
import org.commonground.testing.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class WebsiteViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Events events;

    @Autowired
    WebsitePreviews previews;

    VenueId venue;

    @BeforeEach
    void aVenue() {
        venue = samples.venue();
    }

    @Test
    void the_home_page_opens_with_the_next_summit() {
        samples.published(samples.form("The Summit of the test", venue)
                .withKind(EventKind.SUMMIT)
                .withTime(
                        java.time.LocalDateTime.of(2026, 12, 1, 9, 0), java.time.LocalDateTime.of(2026, 12, 1, 17, 0)));
        navigate(HomeView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("The Summit of the test");
        assertThat(find(Anchor.class).withText("Book a place").single().getHref())
                .isEqualTo("/events/the-summit-of-the-test/book");
    }

    @Test
    void a_list_narrowed_by_the_address_shows_only_what_fits() {
        samples.published("Narrowed by ward", venue);
        navigate(WhatsOnView.class);
        assertThat(listed("Narrowed by ward")).isTrue();
        open("from=2027-10-10&to=2027-10-10&ward=E05011118&topic=neighbours&access=bsl&access=step_free");
        assertThat(listed("Narrowed by ward")).isTrue();
        for (String other : new String[] {"from=2027-10-11", "ward=E05011186", "topic=language", "access=childcare"}) {
            open(other);
            assertThat(listed("Narrowed by ward")).as(other).isFalse();
        }
    }

    @Test
    void nonsense_in_the_address_narrows_nothing() {
        samples.published("Found in spite of it", venue);
        open("from=yesterday&to=2027-13-45&ward=E05001118&topic=%3Cscript%3E&access=';DROP TABLE&q=1");
        assertThat(listed("Found in spite of it")).isTrue();
    }

    @Test
    void an_event_offers_its_places_and_a_cancelled_one_says_so() {
        EventId id = samples.published("Opened and called off", venue);
        show(id);
        assertThat(find(Anchor.class).withText("Book a place").exists()).isTrue();
        As.role(Role.ORGANISER, () -> events.cancel(id));
        show(id);
        assertThat(find(Anchor.class).withText("Book a place").exists()).isFalse();
        assertThat(find(Paragraph.class)
                        .withText("This event is cancelled. Nobody needs to do anything.")
                        .exists())
                .isTrue();
    }

    @Test
    void an_event_that_is_not_there_is_not_found() {
        navigate("events/no-such-event", com.vaadin.flow.component.Component.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("There is nothing at this address");
    }

    @Test
    void the_sources_list_all_wards() {
        navigate(SourcesView.class);
        assertThat(find(NativeTableRow.class).all()).hasSize(70);
    }

    @Test
    void what_is_shared_tells_the_event_and_hides_drafts() {
        EventForm form = samples.form("Shared </script><b>link</b>", venue);
        EventId draft = samples.create(form);
        String slug =
                As.role(Role.ORGANISER, () -> events.find(draft)).orElseThrow().slug();
        String path = EventLinks.page(slug).substring(1);
        assertThat(previews.covers(path)).isTrue();
        assertThat(previews.covers(path + "/book")).isFalse();
        assertThat(As.thePublic(() -> previews.preview(path, Locale.ENGLISH))).isEmpty();
        As.role(Role.ORGANISER, () -> events.publish(draft));
        assertThat(As.thePublic(() -> previews.preview(path, Locale.ENGLISH)))
                .get()
                .satisfies(preview -> assertThat(preview.jsonLd())
                        .contains("\"@type\":\"Event\"", "\"startDate\":\"2027-10-10T09:30+01:00\""));
    }

    private void open(String query) {
        UI.getCurrent().navigate("events", QueryParameters.fromString(query));
    }

    private void show(EventId id) {
        String slug = events.find(id).orElseThrow().slug();
        navigate(EventPageView.class, Map.of("slug", slug));
    }

    private boolean listed(String title) {
        return find(Anchor.class).withText(title).exists();
    }
}
