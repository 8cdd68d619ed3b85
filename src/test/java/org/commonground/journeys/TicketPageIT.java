package org.commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationDetails;
import org.commonground.registration.RegistrationLinks;
import org.commonground.registration.Registrations;
import org.commonground.registration.SampleRegistrations;
import org.commonground.testing.MovableClock;
import org.commonground.testing.PhoneEye;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A ticket on a real browser's phone, whose network comes and goes. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "common-ground.jobs.enabled=false",
            "common-ground.demonstration=false",
            "vaadin.productionMode=true"
        })
@Import({MovableClock.Here.class, SampleEvents.class})
@Timeout(120)
class TicketPageIT {

    private static final String NO_CONNECTION = "No connection. This is the copy of";
    private static final String KEPT = "This page is kept on this phone";

    @LocalServerPort
    int port;

    @Autowired
    SampleEvents samples;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    MovableClock clock;

    EventId event;
    String token;

    @BeforeEach
    void a_booking() {
        clock.set(Instant.now());
        event = samples.published("Neighbours’ breakfast", samples.venue());
        var form = SampleRegistrations.form("phone@example.org", "Amina Khan", "محمد علی");
        token = ((Registered) registering.book(event, form)).manageToken();
    }

    @Test
    void a_ticket_that_was_opened_once_is_there_without_a_network_and_says_of_when_it_is() {
        withPhone(ColorScheme.LIGHT, (phone, page) -> {
            page.navigate(address());
            assertThat(page.getByText(KEPT)).isVisible();
            assertThat(page.getByText(NO_CONNECTION)).isHidden();
            noBarriers(page);

            phone.setOffline(true);
            page.reload();
            assertThat(page.getByText(NO_CONNECTION)).isVisible();
            assertThat(page.getByRole(AriaRole.HEADING, named("Amina Khan"))).isVisible();
            assertThat(codes(page)).containsExactlyElementsOf(held());
            noBarriers(page);

            registrations.rename(
                    token,
                    registrations.find(token).orElseThrow().held().getFirst().id(),
                    "Amina K. Khan");
            phone.setOffline(false);
            assertThat(page.getByRole(AriaRole.HEADING, named("Amina K. Khan"))).isVisible();
            assertThat(page.getByText(NO_CONNECTION)).isHidden();
        });
    }

    @Test
    void a_cancelled_booking_is_gone_from_the_phone_once_it_hears_of_it() {
        withPhone(ColorScheme.LIGHT, (phone, page) -> {
            page.navigate(address());
            assertThat(page.getByText(KEPT)).isVisible();
            phone.setOffline(true);
            page.reload();
            assertThat(page.getByText(NO_CONNECTION)).isVisible();

            registrations.cancel(token);
            phone.setOffline(false);
            assertThat(page.getByText("These tickets are not valid any more")).isVisible();
            noBarriers(page);
            assertThat(kept(page)).isEqualTo(0);
        });
    }

    @Test
    void a_link_that_a_newer_mail_has_replaced_empties_the_phone_too() {
        withPhone(ColorScheme.LIGHT, (phone, page) -> {
            page.navigate(address());
            assertThat(page.getByText(KEPT)).isVisible();
            registrations.sendAgain(token);
            page.reload();
            assertThat(page.getByText("This link does not open a booking")).isVisible();
            noBarriers(page);
            assertThat(kept(page)).isEqualTo(0);
        });
    }

    @Test
    void a_touch_makes_the_code_large_and_bright_also_on_a_dark_phone_and_escape_closes_it() {
        withPhone(ColorScheme.DARK, (phone, page) -> {
            page.navigate(address());
            noBarriers(page);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Make the QR code of the ticket for محمد علی large"))
                    .click();
            Locator large = page.getByRole(AriaRole.DIALOG);
            assertThat(large).isVisible();
            assertThat(PhoneEye.read(seen(large.screenshot()))).containsExactly(held().getLast());
            assertThat(large.evaluate("it => getComputedStyle(it).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat(large.boundingBox().width).isEqualTo(360);
            noBarriers(page);
            page.keyboard().press("Escape");
            assertThat(large).isHidden();
            assertThat(codes(page)).containsExactlyElementsOf(held());
        });
    }

    private interface Visit {
        void to(BrowserContext phone, Page page);
    }

    private void withPhone(ColorScheme colours, Visit visit) {
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.chromium(playwright);
                BrowserContext phone = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setColorScheme(colours))) {
            var problems = new ArrayList<String>();
            Page page = phone.newPage();
            page.onPageError(problems::add);
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    problems.add(message.text());
                }
            });
            visit.to(phone, page);
            assertThat(problems).isEmpty();
        }
    }

    private String address() {
        return "http://localhost:" + port + RegistrationLinks.ticket(token);
    }

    private List<String> held() {
        return registrations.find(token).orElseThrow().held().stream()
                .map(RegistrationDetails.Place::code)
                .map(code -> code.value())
                .toList();
    }

    /** What another reader reads off the screen, from top to bottom. */
    private static List<String> codes(Page page) {
        return page.locator(".qr").all().stream()
                .map(code -> PhoneEye.read(seen(code.screenshot())).getFirst())
                .toList();
    }

    private static BufferedImage seen(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Object kept(Page page) {
        return page.evaluate("async () => (await (await caches.open('common-ground-tickets')).keys()).length");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void noBarriers(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
