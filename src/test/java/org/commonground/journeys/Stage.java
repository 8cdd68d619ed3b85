package org.commonground.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.Map;
import org.commonground.accounts.RunAs;
import org.commonground.accounts.SignIn;

/** A city, a browser and somebody who watches over both: what the journeys begin with that try to break something. */
final class Stage implements AutoCloseable {

    final City city = new City(
            Map.of("common-ground.accounts.links-per-browser", 1000, "common-ground.registration.least-time", "0s"));
    final Scene scene = new Scene(city);
    final Watch watch = new Watch();
    private final Playwright playwright = Browsers.playwright();
    final Browser browser = Browsers.chromium(playwright);

    /** @param width of the window in px */
    Person person(int width) {
        return watch.over(new Person(city, browser, width));
    }

    /** Signed in by the link that the first start prints; the administrator has every role. */
    Person administrator() {
        Person administrator = person(1280);
        administrator
                .opens(RunAs.system(city.bean(SignIn.class)::firstAdministratorLink)
                        .orElseThrow())
                .presses("Sign in")
                .setsUpSecondFactor();
        administrator.page.waitForURL("**/staff");
        return administrator;
    }

    @Override
    public void close() {
        playwright.close();
        city.close();
        watch.close();
    }
}
