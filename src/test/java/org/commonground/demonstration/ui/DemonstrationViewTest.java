package org.commonground.demonstration.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.mocks.MockRequest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.UUID;
import org.commonground.accounts.Role;
import org.commonground.demonstration.ComeBack;
import org.commonground.demonstration.Demonstration;
import org.commonground.demonstration.WithDemonstration;
import org.commonground.events.EventFilter;
import org.commonground.events.EventSummary;
import org.commonground.events.Events;
import org.commonground.library.CaseStudies;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.CaseStudyId;
import org.commonground.library.Writing;
import org.commonground.shared.Uuids;
import org.commonground.testing.As;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;

@WithDemonstration
class DemonstrationViewTest extends SpringBrowserlessTest {

    @Autowired
    Demonstration demonstration;

    @Autowired
    ComeBack comeBack;

    @Autowired
    Events events;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Writing writing;

    @Autowired
    CaseStudies stories;

    @Autowired
    IndexHtmlRequestListener firstResponse;

    @BeforeEach
    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_visitor_on_this_machine_can_try_to_be_any_of_its_people() {
        UI.getCurrent().navigate("demonstration");
        assertThat(getCurrentView()).isInstanceOf(DemonstrationView.class);
        assertThat(find(H2.class).all().stream().map(H2::getText))
                .containsExactly(
                        "A resident",
                        "Organiser",
                        "Door steward",
                        "Community author",
                        "Moderator",
                        "Analyst",
                        "Convener",
                        "Administrator");
        assertThat(find(Button.class).all().stream().map(Button::getText)).contains("Try it as Tasneem Hartigan");
    }

    @Test
    void a_visitor_answers_a_survey_with_a_link_that_was_sent_to_nobody() {
        var event = events.earlier(EventFilter.ALL, 1).getFirst();
        jdbc.update(
                "insert into surveys_survey (id, event_id) values (?, ?)",
                Uuids.bytes(UUID.randomUUID()),
                bytes(event));
        try {
            UI.getCurrent().navigate("demonstration");
            test(find(Button.class).withText("Answer about " + event.title()).single())
                    .click();
            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                    .matches("survey/[\\w-]{43}");
            assertThat(find(com.vaadin.flow.component.html.H1.class).single().getText())
                    .isEqualTo("How was it: " + event.title());
        } finally {
            jdbc.update("delete from surveys_token where event_id = ?", bytes(event));
            jdbc.update("delete from surveys_survey where event_id = ?", bytes(event));
        }
    }

    private static byte[] bytes(EventSummary event) {
        return Uuids.bytes(event.id().value());
    }

    @Test
    void every_page_says_that_what_it_shows_is_invented_and_links_here() {
        UI.getCurrent().navigate("sign-in");
        assertThat(find(Span.class).all().stream().map(Span::getText))
                .contains("Demonstration data: these organisations, people and words are invented.");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).contains("/demonstration");
        signIn(Role.ANALYST);
        UI.getCurrent().navigate("staff");
        assertThat(find(Span.class).all().stream().map(Span::getText))
                .contains("Demonstration data: these organisations, people and words are invented.");
    }

    @Test
    void a_request_that_a_proxy_passed_on_finds_nothing_at_this_address() {
        ServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        while (request instanceof HttpServletRequestWrapper wrapper) {
            request = wrapper.getRequest();
        }
        ((MockRequest) request).getHeaders().put("X-Forwarded-For", List.of("127.0.0.1"));
        UI.getCurrent().navigate("demonstration");
        assertThat(find(H1.class).single().getText()).isEqualTo("There is nothing at this address");
    }

    @Test
    void a_request_from_another_machine_finds_nothing_at_this_address() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        assertThatNothingIsFoundBy(request);
    }

    @Test
    void a_request_to_another_name_finds_nothing_at_this_address() {
        var request = new MockHttpServletRequest();
        request.setServerName("demo.example.org");
        assertThatNothingIsFoundBy(request);
    }

    @Test
    void an_administrator_reads_what_goes_and_who_can_sign_in_afterwards() {
        signIn(Role.ADMINISTRATOR);
        UI.getCurrent().navigate("staff/demonstration");
        assertThat(getCurrentView()).isInstanceOf(RemoveDemonstrationView.class);
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .anySatisfy(text -> assertThat(text).contains("prints a link for the first administrator"));
        assertThat(find(Button.class).all().stream().map(Button::getText)).contains("Remove the demonstration");
    }

    @Test
    void removing_it_from_the_screen_keeps_the_story_of_the_administrator_who_does_so() {
        signIn(Role.ADMINISTRATOR);
        CaseStudyId mine = writing.begin("My own real story", "en").orElseThrow();
        UI.getCurrent().navigate("staff/demonstration");
        test(find(Button.class).withText("Remove the demonstration").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();
        try {
            assertThat(demonstration.isPresent()).isFalse();
            assertThat(writing.mine()).extracting(CaseStudyDetails::id).containsExactly(mine);
        } finally {
            stories.remove(List.of(mine));
            comeBack.now();
        }
    }

    @Test
    void whoever_removes_it_as_one_of_its_people_is_signed_out() {
        var administrator = demonstration.people().stream()
                .filter(person -> person.role() == Role.ADMINISTRATOR)
                .findFirst()
                .orElseThrow();
        var welcome =
                demonstration.enter(administrator, new MockHttpServletRequest()).orElseThrow();
        SecurityContextHolder.getContext().setAuthentication(welcome.authentication());
        UI.getCurrent().navigate("staff/demonstration");
        test(find(Button.class).withText("Remove the demonstration").single()).click();
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        VaadinSession session = VaadinSession.getCurrent();
        try {
            // With the session the screen of the test ends too.
            assertThatThrownBy(() -> test(dialog).confirm()).hasMessageStartingWith("invalidated");
            VaadinSession.setCurrent(null);
            assertThat(demonstration.isPresent()).isFalse();
        } finally {
            VaadinSession.setCurrent(null);
            comeBack.now();
            VaadinSession.setCurrent(session);
        }
    }

    @Test
    void what_is_shared_says_that_it_is_invented() {
        Document page = Document.createShell("");
        firstResponse.modifyIndexHtmlResponse(
                new IndexHtmlResponse(VaadinRequest.getCurrent(), VaadinResponse.getCurrent(), page));
        String label = "Demonstration data: these organisations, people and words are invented. ";
        assertThat(page.select("meta[name=description], meta[property=og:description]")
                        .eachAttr("content"))
                .hasSize(2)
                .allMatch(text -> text.startsWith(label));
        assertThat(page.select("noscript p").text()).startsWith(label);
    }

    @Test
    void nobody_else_may_remove_it() {
        signIn(Role.ORGANISER);
        assertThatThrownBy(() -> navigate(RemoveDemonstrationView.class));
    }

    private void assertThatNothingIsFoundBy(MockHttpServletRequest request) {
        VaadinRequest before = VaadinRequest.getCurrent();
        request.setSession(VaadinServletRequest.getCurrent().getSession());
        CurrentInstance.set(VaadinRequest.class, new VaadinServletRequest(request, (VaadinServletService)
                VaadinService.getCurrent()));
        try {
            UI.getCurrent().navigate("demonstration");
            assertThat(find(H1.class).single().getText()).isEqualTo("There is nothing at this address");
        } finally {
            CurrentInstance.set(VaadinRequest.class, before);
        }
    }

    private static void signIn(Role role) {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(role));
    }
}
