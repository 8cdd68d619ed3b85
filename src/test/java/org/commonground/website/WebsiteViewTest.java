package org.commonground.website;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.commonground.accounts.Role;
import org.commonground.consultation.AnswerKind;
import org.commonground.consultation.Answers;
import org.commonground.consultation.ConsultationId;
import org.commonground.consultation.Consultations;
import org.commonground.consultation.SampleConsultations;
import org.commonground.consultation.ThemeId;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.EventKind;
import org.commonground.events.EventLinks;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.places.VenueId;
import org.commonground.registration.Registering;
import org.commonground.registration.SampleRegistrations;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class WebsiteViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Events events;

    @Autowired
    WebsitePreviews previews;

    @Autowired
    Registering registering;

    @Autowired
    Consultations consultations;

    @Autowired
    Answers answers;

    @Autowired
    SampleConsultations samplesOfConsultations;

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    MovableClock clock;

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
    void a_full_summit_offers_its_waiting_list_on_the_home_page() {
        // Before those of all other tests, so that the home page opens with it.
        LocalDateTime soon =
                LocalDateTime.ofInstant(clock.instant(), EventForm.CITY).plusMinutes(10);
        EventId id = samples.published(samples.form("The full Summit", venue)
                .withKind(EventKind.SUMMIT)
                .withTime(soon, soon.plusHours(1))
                .withCapacity(1));
        navigate(HomeView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("The full Summit");
        assertThat(find(Anchor.class).withText("Book a place").exists()).isTrue();
        As.thePublic(() -> registering.book(id, SampleRegistrations.form("full@example.org", "Only One")));
        navigate(HomeView.class);
        assertThat(find(Anchor.class).withText("Book a place").exists()).isFalse();
        assertThat(find(Paragraph.class)
                        .withText("All places are taken. Places that come free go to those who wait, in their order.")
                        .exists())
                .isTrue();
        assertThat(find(Anchor.class).withText("Join the waiting list").exists())
                .isTrue();
        As.role(Role.ORGANISER, () -> events.cancel(id));
    }

    @Test
    void the_home_page_asks_what_the_city_asks_just_now_and_shows_what_it_answered_last() {
        ConsultationId asked = samplesOfConsultations.open();
        ThemeId theme = samplesOfConsultations.theme(asked, "Answered on the home page");
        samplesOfConsultations.answer(theme, AnswerKind.WE_DID, "We did that.");
        navigate(HomeView.class);
        assertThat(find(H2.class)
                        .withText(consultations.open().orElseThrow().title())
                        .exists())
                .isTrue();
        assertThat(find(Anchor.class).withText("Say what you think").single().getHref())
                .isEqualTo("/consultation");
        // Other tests may have answered at a later time of their clock.
        assertThat(As.thePublic(() -> answers.latest(2))).isNotEmpty().allMatch(latest -> listed(latest.theme()));
    }

    @Test
    void the_pages_read_the_database_as_often_for_many_events_as_for_one() {
        samples.published("One event", samples.venue());
        long home = statementsOf(HomeView.class);
        long whatsOn = statementsOf(WhatsOnView.class);
        for (int i = 0; i < 12; i++) {
            samples.published("Event " + i + " in a venue of its own", samples.venue());
        }
        assertThat(statementsOf(HomeView.class)).isEqualTo(home).isLessThanOrEqualTo(12);
        assertThat(statementsOf(WhatsOnView.class)).isEqualTo(whatsOn).isLessThanOrEqualTo(10);
    }

    @Test
    void what_took_place_is_narrowed_like_what_is_to_come() {
        EventId id = samples.published(samples.form("Took place and narrowed", venue)
                .withTime(java.time.LocalDateTime.of(2027, 3, 3, 9, 0), java.time.LocalDateTime.of(2027, 3, 3, 17, 0)));
        As.role(Role.ORGANISER, () -> events.close(id));
        open("from=2027-03-03&to=2027-03-03");
        assertThat(listed("Took place and narrowed")).isTrue();
        assertThat(find(Paragraph.class)
                        .withText(
                                "Nothing that is still to come fits all of this. What took place and fits is listed below.")
                        .exists())
                .isTrue();
        open("from=2027-03-04&to=2027-03-05");
        assertThat(listed("Took place and narrowed")).isFalse();
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
        open("from=%2B999999999-12-31&to=-999999999-01-01&page=-1");
        assertThat(listed("Found in spite of it"))
                .as("days that no calendar has")
                .isTrue();
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
    void the_calendar_to_subscribe_to_keeps_the_ward_and_the_topic_that_are_chosen() {
        open("ward=E05011118&topic=neighbours&from=2027-10-10");
        assertThat(subscribed())
                .isEqualTo("webcal://localhost:8080/calendar/events.ics?ward=E05011118&topic=neighbours");
        assertThat(find(Paragraph.class).all())
                .anySatisfy(text ->
                        assertThat(text.getText()).endsWith("Neighbours and belonging. Days and access are left out."));
        open("");
        assertThat(subscribed()).isEqualTo("webcal://localhost:8080/calendar/events.ics");
    }

    @Test
    void an_event_offers_its_calendar_until_it_is_called_off() {
        EventId id = samples.published("In a calendar", venue);
        show(id);
        assertThat(subscribed()).isEqualTo("webcal://localhost:8080/calendar/events/in-a-calendar.ics");
        As.role(Role.ORGANISER, () -> events.cancel(id));
        show(id);
        assertThat(find(Anchor.class).withText("Open in my calendar").exists()).isFalse();
    }

    private String subscribed() {
        return find(Anchor.class).withText("Open in my calendar").single().getHref();
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

    private long statementsOf(Class<? extends com.vaadin.flow.component.Component> view) {
        navigate(view);
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        try {
            navigate(view);
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
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
