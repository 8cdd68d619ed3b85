package org.commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commonground.accounts.Role;
import org.commonground.checkin.Arrival;
import org.commonground.checkin.Arrivals;
import org.commonground.checkin.Doors;
import org.commonground.checkin.PairingLink;
import org.commonground.checkin.SampleDoors;
import org.commonground.checkin.SampleTickets;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A steward's phone at the door: a real browser, a camera that sees a film, a network that comes and goes. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "common-ground.jobs.enabled=false",
            "common-ground.demonstration=false",
            "vaadin.productionMode=true"
        })
@Import({MovableClock.Here.class, SampleEvents.class, SampleTickets.class, SampleDoors.class})
@Timeout(120)
class DoorPageIT {

    @LocalServerPort
    int port;

    @Autowired
    SampleDoors samples;

    @Autowired
    SampleTickets tickets;

    @Autowired
    Doors doors;

    @Autowired
    Arrivals arrivals;

    @Autowired
    MovableClock clock;

    @TempDir
    Path folder;

    EventId event;
    PairingLink link;

    @BeforeEach
    void a_link_to_the_door() {
        clock.set(Instant.now());
        event = samples.eventToday("Neighbours’ breakfast");
        link = samples.link(event, "Main entrance");
    }

    @Test
    void the_camera_admits_a_ticket_once_and_is_not_stopped_by_a_foreign_code() throws IOException {
        String code = tickets.book(event, "Parveen Akhtar").code();
        Path film = FakeCamera.film()
                .nothing(ofSeconds(2))
                .qr(code, ofSeconds(5))
                .nothing(ofSeconds(5))
                .qr("https://shop.example/menu?table=" + "7".repeat(300), ofSeconds(4))
                .nothing(ofSeconds(2))
                .qr(code, ofSeconds(5))
                .nothing(ofSeconds(15))
                .write(folder.resolve("camera.y4m"));
        withPhone(film, page -> {
            page.navigate(address("/door#pair=" + link.code()));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Main entrance")))
                    .isVisible();
            assertThat(page.url()).doesNotContain(link.code());
            sees(page, "Welcome in", "Parveen Akhtar");
            assertThat(arrived()).hasSize(1);
            noBarriers(page);
            sees(page, "Stop", "not one of our tickets");
            sees(page, "Stop", "Already used at");
            sees(page, "Stop", "Main entrance");
            noBarriers(page);
            assertThat(page.locator(".inside-number")).hasText("1");
        });
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void a_dead_network_loses_no_scan_even_when_the_page_is_opened_anew() throws IOException {
        String code = tickets.book(event, "Parveen Akhtar").code();
        withPhone(blank(), page -> {
            page.navigate(address("/door#pair=" + link.code()));
            assertThat(page.locator(".status")).containsText("All sent");
            page.evaluate("navigator.serviceWorker.ready");
            page.context().setOffline(true);

            type(page, code.toLowerCase().replaceAll("(.{5})", "$1-"));
            sees(page, "Saved", "Not checked yet");
            noBarriers(page);
            page.reload();
            assertThat(page.locator(".banner-offline").first()).isVisible();
            assertThat(page.locator(".unsent")).hasText("1 scan not sent");
            assertThat(arrived()).isEmpty();

            page.context().setOffline(false);
            assertThat(page.locator(".unsent")).hasText("All sent");
            assertThat(page.locator(".inside-number")).hasText("1");
        });
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void a_phone_that_is_shut_out_forgets_everything_and_says_so() throws IOException {
        withPhone(blank(), page -> {
            page.navigate(address("/door"));
            noBarriers(page);
            page.getByLabel("Door code").fill("WRONG-CODE1");
            page.keyboard().press("Enter");
            assertThat(page.locator("#door-code-problem")).containsText("not known");
            page.getByLabel("Door code").fill(link.code().toLowerCase());
            page.keyboard().press("Enter");
            assertThat(page.locator(".status")).containsText("All sent");
            noBarriers(page);

            type(page, tickets.book(event, "Parveen Akhtar").code());
            sees(page, "Welcome in", "Parveen Akhtar");

            As.role(Role.ORGANISER, () -> doors.revoke(link.device()));
            type(page, "ABCDEFGH1234");
            assertThat(page.locator(".pairing h1")).hasText("This phone is no longer paired");
            assertThat(page.content()).doesNotContain("Parveen");
            page.reload();
            assertThat(page.getByLabel("Door code")).isVisible();
        });
    }

    @Test
    void the_link_touched_again_leaves_the_door_open_and_another_link_moves_the_phone() throws IOException {
        PairingLink side = samples.link(event, "Side door");
        withPhone(blank(), page -> {
            page.navigate(address("/door#pair=" + link.code()));
            var door = page.locator("h1");
            assertThat(door).hasText("Main entrance");
            page.navigate(address("/door#pair=" + link.code()));
            assertThat(page.locator(".banner-notice")).containsText("used already");
            assertThat(door).hasText("Main entrance");
            noBarriers(page);

            page.navigate(address("/door#pair=" + side.code()));
            assertThat(door).hasText("Side door");
            page.reload();
            assertThat(door).hasText("Side door");
        });
    }

    private interface Visit {
        void to(Page page);
    }

    private void withPhone(Path film, Visit visit) {
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.chromium(playwright, FakeCamera.flags(film));
                BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setPermissions(List.of("camera")))) {
            var problems = new ArrayList<String>();
            Page page = context.newPage();
            page.onPageError(problems::add);
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    problems.add(message.text());
                }
            });
            visit.to(page);
            assertThat(problems).isEmpty();
        }
    }

    private static void sees(Page page, String word, String text) {
        var patiently = new ContainsTextOptions().setTimeout(30_000);
        var answer = page.locator(".answer:not([hidden])", new Page.LocatorOptions().setHasText(text));
        assertThat(answer.locator(".answer-word")).containsText(word, patiently);
    }

    private static void type(Page page, String code) {
        page.getByLabel("Ticket code").fill(code);
        page.keyboard().press("Enter");
    }

    private static void noBarriers(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private Path blank() throws IOException {
        return FakeCamera.film().nothing(ofSeconds(5)).write(folder.resolve("blank.y4m"));
    }

    private List<Arrival> arrived() {
        return As.role(Role.ORGANISER, () -> arrivals.of(event));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
