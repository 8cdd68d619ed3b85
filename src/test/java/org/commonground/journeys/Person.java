package org.commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser of their own. Everything is found as a person finds it: by its label or its words. */
final class Person implements AutoCloseable {

    private static final String OPEN_CALENDAR = "vaadin-date-picker[opened], vaadin-time-picker[opened]";

    private static final Path PICTURES = Path.of("target", "pictures");

    private final City city;
    private final BrowserContext context;
    /** What axe found serious or critical on any screen that anybody has looked at; a journey ends by checking that it is empty. */
    static final List<String> BARRIERS = new ArrayList<>();

    private final List<String> problems = new ArrayList<>();
    Page page;

    Person(City city, Browser browser, int width) {
        this.city = city;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setPermissions(List.of("camera")));
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(problems::add);
    }

    Person opens(String path) {
        page.navigate(path.startsWith("http") ? path : city.address(path));
        return this;
    }

    /** Signs in by a mailed link, as everybody who has an account does. */
    Person signsIn(String email) {
        opens("/sign-in").fills("E-mail address", email).presses("Send me a link");
        sees("A link is on its way to " + email);
        opens(city.mail(email, "Your link to sign in").link("/sign-in/")).presses("Sign in");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /** Scans nothing: types the key into an app, and the app's code into the page. */
    Person setsUpSecondFactor() {
        sees("Set up your second factor").looks("second-factor");
        String key = page.locator("#factor-key").textContent().replace(" ", "");
        fills("Six-digit code", Authenticator.code(key)).presses("Check the code");
        sees("Keep these recovery codes").looks("recovery-codes").presses("I have kept them, continue");
        return this;
    }

    Person fills(String label, String value) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first();
        field.fill(value);
        field.press("Tab");
        return this;
    }

    /** Types a date or a time and accepts it, so that its calendar closes. */
    Person sets(String label, String value) {
        Locator field = page.getByLabel(label).first();
        field.fill(value);
        // Its calendar opens a moment after the first letter and, while it closes, takes the focus back from the next
        // field.
        do {
            page.waitForTimeout(150);
            field.press("Enter");
            page.waitForTimeout(50);
        } while (page.locator(OPEN_CALENDAR).count() > 0);
        Form.settled(this);
        return this;
    }

    /** Types into a field that offers choices, and takes the one that fits. */
    Person chooses(String label, String choice) {
        Locator field = page.getByLabel(label).first();
        field.click();
        field.fill(choice);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice))
                .first()
                .click();
        return this;
    }

    /** Chooses from a list that opens, without typing. */
    Person picks(String label, String choice) {
        page.locator("vaadin-select", new Page.LocatorOptions().setHasText(label))
                .first()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice))
                .first()
                .click();
        return this;
    }

    /** Ticks a box or a radio button. */
    Person ticks(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return this;
    }

    Person presses(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
        return this;
    }

    Person follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    Person sees(String text) {
        assertThat(page.getByText(text).first()).isVisible(new IsVisibleOptions().setTimeout(15_000));
        return this;
    }

    Person doesNotSee(String text) {
        assertThat(page.getByText(text)).hasCount(0);
        return this;
    }

    /** What the screen looks like goes to {@code target/pictures}; nothing on it may be a serious barrier. */
    Person looks(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + page.viewportSize().width + ".png"))
                .setFullPage(true));
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> rule.getImpact().equals("serious")
                                || rule.getImpact().equals("critical"))
                        .map(rule -> name + " at " + page.viewportSize().width + ": " + rule.getId() + ": "
                                + rule.getNodes().getFirst().getHtml())
                        .forEach(BARRIERS::add);
        return this;
    }

    @Override
    public void close() {
        assertThat(problems).as("errors in the browser").isEmpty();
        context.close();
    }
}
