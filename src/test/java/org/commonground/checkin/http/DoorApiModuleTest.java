package org.commonground.checkin.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.commonground.accounts.Role;
import org.commonground.checkin.Doors;
import org.commonground.checkin.SampleDoors;
import org.commonground.checkin.SampleTickets;
import org.commonground.events.EventId;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WholeApplication
@AutoConfigureMockMvc
class DoorApiModuleTest {

    @Autowired
    MockMvc http;

    @Autowired
    SampleDoors samples;

    @Autowired
    SampleTickets tickets;

    @Autowired
    Doors doors;

    EventId event;
    String token;

    @BeforeEach
    void aPhone() {
        event = samples.eventToday("Over HTTP");
        token = samples.phone(event, "Main entrance");
    }

    @Test
    void a_code_is_exchanged_for_a_token_without_a_session() throws Exception {
        var link = samples.link(event, "North door");
        send("/api/door/pair", "{\"code\":\"" + link.code().toLowerCase() + "\"}", null)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.token").isNotEmpty())
                .andExpect(jsonPath("$.device").value("A phone"))
                .andExpect(jsonPath("$.door.name").value("North door"))
                .andExpect(jsonPath("$.event.name").value("Over HTTP"))
                .andExpect(jsonPath("$.event.zone").value("Europe/London"))
                .andExpect(jsonPath("$.event.startsAt").value(startsWith("20")))
                .andExpect(cookie().doesNotExist("JSESSIONID"));
    }

    @Test
    void an_unknown_code_and_a_bad_request_are_problem_details() throws Exception {
        problem(send("/api/door/pair", "{\"code\":\"NOPE\"}", null), 404);
        problem(send("/api/door/pair", "{}", null), 400);
        problem(send("/api/door/pair", "{\"code\":\"" + "x".repeat(201) + "\"}", null), 400);
        problem(send("/api/door/pair", "not json", null), 400);
        problem(send("/api/door/scans", "{\"scans\":[]}", token), 400);
        problem(send("/api/door/scans", "{\"scans\":[null]}", token), 400);
        problem(send("/api/door/scans", "{\"scans\":[{\"id\":\"x\"}]}", token), 400);
    }

    @Test
    void without_a_good_token_the_answer_is_401_and_says_nothing_more() throws Exception {
        String scan = scan("ABC");
        problem(send("/api/door/scans", scan, null), 401).andExpect(header().string("WWW-Authenticate", "Bearer"));
        problem(send("/api/door/scans", scan, "wrong"), 401);
        problem(http.perform(get("/api/door/status")), 401);
        problem(http.perform(get("/api/door/status").header("Authorization", "Bearer " + "x".repeat(5000))), 401);

        As.role(Role.ORGANISER, () -> doors.devices(event).forEach(device -> doors.revoke(device.id())));
        problem(send("/api/door/scans", scan, token), 401);
        problem(http.perform(get("/api/door/status").header("Authorization", "Bearer " + token)), 401);
    }

    @Test
    void scans_are_answered_in_their_order_with_the_counts() throws Exception {
        String code = tickets.book(event, "Parveen Akhtar").code();
        String one = UUID.randomUUID().toString();
        String two = UUID.randomUUID().toString();
        String body = "{\"scans\":[" + one(one, code) + "," + one(two, code) + "]}";
        for (int again = 0; again < 2; again++) {
            send("/api/door/scans", body, token)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.answers[0].id").value(one))
                    .andExpect(jsonPath("$.answers[0].outcome").value("ADMITTED"))
                    .andExpect(jsonPath("$.answers[0].reason").value(equalTo(null)))
                    .andExpect(jsonPath("$.answers[0].name").value("Parveen Akhtar"))
                    .andExpect(jsonPath("$.answers[0].party").value(1))
                    .andExpect(jsonPath("$.answers[0].accessNeeds[0]").value("STEP_FREE"))
                    .andExpect(jsonPath("$.answers[1].outcome").value("REFUSED"))
                    .andExpect(jsonPath("$.answers[1].reason").value("ALREADY_USED"))
                    .andExpect(jsonPath("$.answers[1].firstDoor").value("Main entrance"))
                    .andExpect(jsonPath("$.answers[1].firstAt").value(startsWith("20")))
                    .andExpect(jsonPath("$.inside").value(1))
                    .andExpect(jsonPath("$.expected").value(1))
                    .andExpect(jsonPath("$.serverTime").value(startsWith("20")));
        }
        http.perform(get("/api/door/status").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.inside").value(1))
                .andExpect(jsonPath("$.serverTime").isNotEmpty());
    }

    @Test
    void the_description_of_the_api_has_the_closed_list_of_reasons() throws Exception {
        http.perform(get("/api/openapi"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/door/scans'].post.summary").isNotEmpty())
                .andExpect(jsonPath("$.components.schemas.Answer.properties.reason.enum")
                        .value(hasItem("ALREADY_USED")));
    }

    @Test
    void the_page_is_served_with_a_strict_policy_and_to_be_asked_for_again_each_time() throws Exception {
        http.perform(get("/door"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("/door/assets/")))
                .andExpect(
                        header().string("Content-Security-Policy", startsWith("default-src 'none'; script-src 'self'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe-inline"))))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(cookie().doesNotExist("JSESSIONID"));
    }

    @Test
    void the_worker_may_serve_the_whole_door_and_hashed_files_never_change() throws Exception {
        http.perform(get("/door/sw.js"))
                .andExpect(status().isOk())
                .andExpect(header().string("Service-Worker-Allowed", "/door"))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(content().contentTypeCompatibleWith("text/javascript"));
        String page = http.perform(get("/door")).andReturn().getResponse().getContentAsString();
        String script = page.replaceAll("(?s).*src=\"(/door/assets/[^\"]+\\.js)\".*", "$1");
        http.perform(get(script))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("immutable")));
    }

    @Test
    void nothing_but_the_page_is_served_below_it() throws Exception {
        for (String path :
                new String[] {"/door/nothing.js", "/door/assets", "/door/assets/", "/door/application.properties"}) {
            http.perform(get(path)).andExpect(status().isNotFound());
        }
    }

    private ResultActions send(String path, String body, String bearer) throws Exception {
        MockHttpServletRequestBuilder request = post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(from -> {
                    from.setRemoteAddr(UUID.randomUUID().toString());
                    return from;
                });
        return http.perform(bearer == null ? request : request.header("Authorization", "Bearer " + bearer));
    }

    private static ResultActions problem(ResultActions result, int status) throws Exception {
        return result.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.trace").doesNotExist());
    }

    private static String scan(String code) {
        return "{\"scans\":[" + one(UUID.randomUUID().toString(), code) + "]}";
    }

    private static String one(String id, String code) {
        return "{\"id\":\"%s\",\"code\":\"%s\",\"scannedAt\":\"2026-09-01T12:00:00Z\",\"offline\":false}"
                .formatted(id, code);
    }
}
