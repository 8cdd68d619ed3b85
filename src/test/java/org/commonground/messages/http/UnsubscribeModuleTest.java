package org.commonground.messages.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.commonground.events.EventId;
import org.commonground.messages.optout.OptOutLinks;
import org.commonground.messages.optout.OptOutState;
import org.commonground.messages.optout.OptOuts;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Secrets;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.ServletRequestPathUtils;

@WholeApplication
@AutoConfigureMockMvc
class UnsubscribeModuleTest {

    @Autowired
    MockMvc http;

    @Autowired
    @Qualifier("unsubscribe")
    RouterFunction<ServerResponse> unsubscribe;

    @Autowired
    OptOutLinks links;

    @Autowired
    OptOuts optOuts;

    EmailAddress address;
    String token;
    String other;

    @BeforeEach
    void two_letters_to_one_address() {
        address = new EmailAddress("u" + UUID.randomUUID() + "@unsubscribe.example.org");
        token = token();
        other = token();
    }

    @Test
    void a_mail_program_unsubscribes_with_one_post_and_no_cookie() throws Exception {
        oneClick(token)
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_PLAIN))
                .andExpect(cookie().doesNotExist("JSESSIONID"));
        assertThat(state(token)).isEqualTo(OptOutState.UNSUBSCRIBED);
        assertThat(state(other))
                .as("the link of another letter to the same address")
                .isEqualTo(OptOutState.UNSUBSCRIBED);
    }

    @Test
    void posting_again_changes_nothing_and_is_answered_the_same() throws Exception {
        oneClick(token).andExpect(status().isOk());
        oneClick(token).andExpect(status().isOk());
        oneClick(other).andExpect(status().isOk());
        assertThat(state(token)).isEqualTo(OptOutState.UNSUBSCRIBED);
    }

    @Test
    void a_form_of_parts_and_an_empty_one_unsubscribe_too() throws Exception {
        http.perform(multipart("/unsubscribe/" + token).param("List-Unsubscribe", "One-Click"))
                .andExpect(status().isOk());
        As.thePublic(() -> optOuts.undo(token));
        http.perform(post("/unsubscribe/" + token)).andExpect(status().isOk());
        assertThat(state(token)).isEqualTo(OptOutState.UNSUBSCRIBED);
    }

    @Test
    void reading_the_link_unsubscribes_nobody() throws Exception {
        for (String method : List.of("GET", "HEAD")) {
            var read = new MockHttpServletRequest(method, "/unsubscribe/" + token);
            ServletRequestPathUtils.parseAndCache(read);
            assertThat(unsubscribe.route(ServerRequest.create(read, List.of())))
                    .as("who answers is the page for people")
                    .isEmpty();
        }
        assertThat(state(token)).isEqualTo(OptOutState.SUBSCRIBED);
    }

    @Test
    void what_is_undone_can_be_asked_for_again() throws Exception {
        oneClick(token);
        As.thePublic(() -> optOuts.undo(other));
        assertThat(state(token)).isEqualTo(OptOutState.SUBSCRIBED);
        oneClick(token);
        assertThat(state(token)).isEqualTo(OptOutState.UNSUBSCRIBED);
    }

    @Test
    void hostile_tokens_are_answered_calmly() throws Exception {
        for (String hostile : List.of(
                "x",
                Secrets.token(),
                "'; DROP TABLE messages_opt_out; --",
                "%",
                "{token}",
                "é".repeat(43),
                "A".repeat(5_000))) {
            http.perform(post("/unsubscribe/{token}", hostile)).andExpect(status().is4xxClientError());
            assertThat(state(hostile)).isEqualTo(OptOutState.UNKNOWN);
        }
        assertThat(state(token)).isEqualTo(OptOutState.SUBSCRIBED);
    }

    @Test
    void a_link_of_a_letter_that_did_not_leave_is_no_link() {
        links.forget("http://localhost/unsubscribe/" + token);
        assertThat(state(token)).isEqualTo(OptOutState.UNKNOWN);
        assertThat(state(other)).isEqualTo(OptOutState.SUBSCRIBED);
    }

    private ResultActions oneClick(String link) throws Exception {
        return http.perform(post("/unsubscribe/" + link)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("List-Unsubscribe=One-Click"));
    }

    private OptOutState state(String link) {
        return As.thePublic(() -> optOuts.find(link));
    }

    private String token() {
        String link = links.make(OptOutLinks.key(new EventId(UUID.randomUUID()), address))
                .orElseThrow();
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
