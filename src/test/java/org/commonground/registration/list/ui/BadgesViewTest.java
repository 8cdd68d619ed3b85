package org.commonground.registration.list.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationRows;
import org.commonground.registration.SampleRegistrations;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class BadgesViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Registering registering;

    @Autowired
    JdbcTemplate tables;

    EventId event;

    @BeforeEach
    void anEvent() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        event = samples.published(samples.form("Badges", samples.venue()).withCapacity(1_000));
    }

    @AfterEach
    void signsOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void before_anybody_has_booked_it_says_so() {
        open(QueryParameters.empty());
        assertThat(page()).contains("Nobody holds a place yet.");
        assertThat(downloads()).isEmpty();
    }

    @Test
    void the_badges_of_a_small_event_are_one_file() {
        book("Amina", "Bilal", "Chen", "Dawid", "Elif");
        open(QueryParameters.empty());
        assertThat(page())
                .contains("5 badges on 2 sheets", "from Amina to Elif")
                .doesNotContain("files of at most");
        assertThat(downloads()).containsExactly("Download badges 1 to 5 (PDF)");
    }

    @Test
    void the_badges_of_a_large_event_are_several_files_and_it_says_why() {
        RegistrationRows.insert(tables, event, 201, Instant.now());
        open(QueryParameters.empty());
        assertThat(page()).contains("201 badges on 51 sheets", "They come in 2 files of at most 200 badges each");
        assertThat(downloads()).containsExactly("Download badges 1 to 200 (PDF)", "Download badges 201 to 201 (PDF)");
    }

    @Test
    void a_time_narrows_them_to_late_comers_and_stands_in_the_address() {
        book("Early");
        open(QueryParameters.empty());
        test(find(DateTimePicker.class).single()).setValue(LocalDateTime.of(2199, 1, 1, 9, 0));
        assertThat(page()).contains("No booking has been made or changed since then.");
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getSingleParameter("since"))
                .contains("2199-01-01T09:00");

        open(QueryParameters.of("since", "2020-01-01T09:00"));
        assertThat(find(DateTimePicker.class).single().getValue()).isEqualTo("2020-01-01T09:00");
        assertThat(page()).contains("1 badge on 1 sheet", "Badges of everybody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-13-01T00:00", "+999999999-12-31T23:59", "<script>"})
    void what_is_no_time_means_everybody(String since) {
        book("Amina");
        open(QueryParameters.of("since", since));
        assertThat(find(DateTimePicker.class).single().getValue()).isNull();
        assertThat(page()).contains("1 badge on 1 sheet");
    }

    private void book(String... names) {
        assertThat(registering.book(event, SampleRegistrations.form("badges@view.example.org", names)))
                .isInstanceOf(Registered.class);
    }

    private void open(QueryParameters query) {
        UI.getCurrent().navigate("staff/events/" + event.value() + "/badges", query);
    }

    private List<String> downloads() {
        return find(Anchor.class).all().stream()
                .map(Anchor::getText)
                .filter(text -> text.startsWith("Download"))
                .toList();
    }

    private static String page() {
        return UI.getCurrent().getCurrentView().getElement().getOuterHTML();
    }
}
