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
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import org.commonground.accounts.Role;
import org.commonground.demonstration.ComeBack;
import org.commonground.demonstration.Demonstration;
import org.commonground.demonstration.DemonstrationTest;
import org.commonground.library.CaseStudies;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.CaseStudyId;
import org.commonground.library.Writing;
import org.commonground.testing.As;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;

@DemonstrationTest
class DemonstrationViewTest extends SpringBrowserlessTest {

    @Autowired
    Demonstration demonstration;

    @Autowired
    ComeBack comeBack;

    @Autowired
    Writing writing;

    @Autowired
    CaseStudies stories;

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
