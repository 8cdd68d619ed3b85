package org.commonground.registration.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.RegisterResult.Waiting;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationForm;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.Registrations;
import org.commonground.registration.SampleRegistrations;
import org.commonground.registration.SendAgainResult;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.PhoneEye;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@WholeApplication
@AutoConfigureMockMvc
class PhoneEndpointModuleTest {

    private static final Pattern PICTURE = Pattern.compile("data:image/png;base64,([^\"]+)");

    @Autowired
    MockMvc http;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    Events events;

    @Autowired
    SampleEvents samples;

    @Autowired
    MovableClock clock;

    EventId event;

    @BeforeEach
    void anEvent() {
        event = samples.published(samples.form("Supper", samples.venue()).withCapacity(2));
    }

    @Test
    void it_shows_each_ticket_with_a_code_that_can_be_read_and_one_that_can_be_said() throws Exception {
        String token = book("Amina Khan", "Bilal Khan");

        MockHttpServletResponse answer = page(token);

        assertThat(answer.getStatus()).isEqualTo(200);
        var places = registrations.find(token).orElseThrow().held();
        assertThat(answer.getContentAsString())
                .contains("Amina Khan", "Bilal Khan", "Supper", "Sunday, 10 October 2027, 09:30 to 16:30")
                .contains(places.getFirst().spokenCode(), places.getLast().spokenCode())
                .contains("href=\"/my-booking/" + token + "\"");
        var read = PICTURE.matcher(answer.getContentAsString())
                .results()
                .map(found -> code(found.group(1)))
                .distinct()
                .toList();
        assertThat(read)
                .containsExactly(
                        places.getFirst().code().value(),
                        places.getLast().code().value());
    }

    @Test
    void nothing_may_run_in_it_that_is_not_its_own_and_nobody_on_the_way_keeps_it() throws Exception {
        String token = book("Amina");

        MockHttpServletResponse answer = page(token);

        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'sha256-")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("X-Robots-Tag")).isEqualTo("noindex, nofollow");
        assertThat(answer.getCookies()).isEmpty();
        assertThat(answer.getContentAsString()).doesNotContain("http:", "https:");
    }

    @Test
    void its_version_changes_with_what_it_says_and_not_with_the_time() throws Exception {
        String token = book("Amina");
        String before = page(token).getHeader("Tickets-Version");

        clock.move(Duration.ofMinutes(10));
        MockHttpServletResponse later = page(token);
        assertThat(later.getHeader("Tickets-Version")).isNotBlank().isEqualTo(before);
        assertThat(later.getContentAsString()).contains("data-version=\"" + before + "\"");
        assertThat(http.perform(head("/ticket/" + token))
                        .andReturn()
                        .getResponse()
                        .getHeader("Tickets-Version"))
                .isEqualTo(before);

        registrations.rename(
                token, registrations.find(token).orElseThrow().held().getFirst().id(), "Amina Khan");
        assertThat(page(token).getHeader("Tickets-Version")).isNotEqualTo(before);
    }

    @Test
    void a_cancelled_booking_is_gone_and_so_is_that_of_an_event_that_is_called_off() throws Exception {
        String cancelled = book("Amina");
        String calledOff = book("Bilal");
        registrations.cancel(cancelled);

        assertGone(page(cancelled));
        assertThat(page(calledOff).getStatus()).isEqualTo(200);
        As.role(Role.ORGANISER, () -> events.cancel(event));
        assertGone(page(calledOff));
    }

    @Test
    void a_place_given_back_is_not_shown_any_more() throws Exception {
        String token = book("Stays", "Leaves");
        registrations.giveBack(
                token, registrations.find(token).orElseThrow().held().getLast().id());

        assertThat(page(token).getContentAsString()).contains("Stays").doesNotContain("Leaves");
    }

    @Test
    void a_link_that_was_replaced_or_never_was_one_opens_nothing() throws Exception {
        String token = book("Amina");
        String newer = ((SendAgainResult.Sent) registrations.sendAgain(token)).manageToken();

        for (String wrong : List.of(token, "nobodys")) {
            MockHttpServletResponse answer = page(wrong);
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getHeader("Tickets-Version")).isNull();
            assertThat(answer.getContentAsString())
                    .contains("does not open a booking")
                    .doesNotContain("Amina");
        }
        assertThat(page(newer).getStatus()).isEqualTo(200);
    }

    @Test
    void whoever_waits_has_no_ticket_yet_and_the_phone_does_not_keep_that() throws Exception {
        book("One", "Two");
        var form = SampleRegistrations.form("waits@phone.example.org", "Waits");
        String token = ((Waiting) registering.bookOrWait(event, form)).manageToken();

        MockHttpServletResponse answer = page(token);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Tickets-Version")).isNull();
        assertThat(answer.getContentAsString())
                .contains("There is no ticket yet")
                .doesNotContain("data:image/png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; alert(1)//", "A & B"})
    void a_hostile_name_is_only_a_name(String name) throws Exception {
        String html = page(book(name)).getContentAsString();

        assertThat(html).doesNotContain(name).doesNotContain("<img src=x");
        assertThat(html.split("<script>", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "sw.js.map", "a.b", "a b"})
    void what_is_no_link_is_not_found(String path) throws Exception {
        assertThat(page(path).getStatus()).isEqualTo(404);
    }

    @Test
    void the_worker_is_served_as_a_script_and_asked_for_anew_each_time() throws Exception {
        MockHttpServletResponse worker =
                http.perform(get("/ticket/sw.js")).andReturn().getResponse();

        assertThat(worker.getStatus()).isEqualTo(200);
        assertThat(worker.getContentType()).startsWith("text/javascript");
        assertThat(worker.getHeader("Cache-Control")).isEqualTo("no-cache");
    }

    private static void assertGone(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(410);
        assertThat(answer.getHeader("Tickets-Version")).isNull();
        assertThat(answer.getContentAsString())
                .contains("not valid any more")
                .doesNotContain("data:image/png", "<script>");
    }

    private String book(String... names) {
        var form = new RegistrationForm(
                UUID.randomUUID(),
                "phone" + UUID.randomUUID() + "@phone.example.org",
                List.of(names).stream().map(Person::named).toList(),
                Locale.UK);
        return ((Registered) registering.book(event, form)).manageToken();
    }

    private MockHttpServletResponse page(String token) throws Exception {
        return http.perform(get("/ticket/" + token)).andReturn().getResponse();
    }

    private static String code(String base64) {
        try {
            return PhoneEye.read(ImageIO.read(
                            new ByteArrayInputStream(Base64.getDecoder().decode(base64))))
                    .getFirst();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
