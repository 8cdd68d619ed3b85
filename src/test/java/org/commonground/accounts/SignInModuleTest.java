package org.commonground.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonground.accounts.RequestLinkResult.OnItsWay;
import org.commonground.accounts.RequestLinkResult.TooMany;
import org.commonground.accounts.SignInResult.Expired;
import org.commonground.accounts.SignInResult.OtherBrowser;
import org.commonground.accounts.SignInResult.Welcome;
import org.commonground.mail.Outbox;
import org.commonground.shared.EmailAddress;
import org.commonground.testing.ApplicationTest;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class SignInModuleTest {

    private static final Pattern TOKEN = Pattern.compile("/sign-in/(\\S+)");

    @Autowired
    SignIn signIn;

    @Autowired
    Outbox outbox;

    @Autowired
    MovableClock clock;

    @Test
    void a_link_signs_in_once_and_opens_the_page_that_was_wanted() {
        String token = ask("once@example.org", "browser", "/staff/people");
        assertThat(signIn.peek(token)).contains(new EmailAddress("once@example.org"));
        assertThat(redeem(token, "browser")).isInstanceOfSatisfying(Welcome.class, welcome -> {
            assertThat(welcome.returnPath()).isEqualTo("/staff/people");
            assertThat(welcome.authentication().getAuthorities())
                    .extracting("authority")
                    .containsExactly("ROLE_AUTHOR");
        });
        assertThat(redeem(token, "browser")).isEqualTo(new Expired());
        assertThat(signIn.peek(token)).isEmpty();
    }

    @Test
    void a_link_that_is_only_looked_at_is_not_used_up() {
        String token = ask("scanner@example.org", "browser", "/");
        for (int i = 0; i < 5; i++) {
            signIn.peek(token);
        }
        assertThat(redeem(token, "browser")).isInstanceOf(Welcome.class);
    }

    @Test
    void a_link_works_only_in_the_browser_that_asked_for_it() {
        String token = ask("other@example.org", "browser", "/");
        assertThat(redeem(token, "another")).isEqualTo(new OtherBrowser());
        assertThat(redeem(token, null)).isEqualTo(new OtherBrowser());
        assertThat(redeem(token, "browser")).isInstanceOf(Welcome.class);
    }

    @Test
    void a_link_lasts_ten_minutes() {
        String token = ask("late@example.org", "browser", "/");
        clock.move(Duration.ofMinutes(10));
        assertThat(redeem(token, "browser")).isEqualTo(new Expired());
    }

    @Test
    void an_address_is_sent_three_links_in_a_quarter_of_an_hour() {
        for (int i = 0; i < 3; i++) {
            assertThat(request("flood@example.org", "/")).isEqualTo(new OnItsWay());
        }
        assertThat(request("flood@example.org", "/")).isEqualTo(new TooMany());
        clock.move(Duration.ofMinutes(16));
        assertThat(request("flood@example.org", "/")).isEqualTo(new OnItsWay());
    }

    @Test
    void a_link_never_leads_to_another_site() {
        String token = ask("redirect@example.org", "browser", "//evil.example");
        assertThat(redeem(token, "browser"))
                .isInstanceOfSatisfying(
                        Welcome.class, w -> assertThat(w.returnPath()).isEqualTo("/"));
    }

    @Test
    void the_first_administrator_gets_a_link_until_one_has_signed_in() {
        String link =
                As.role(Role.ADMINISTRATOR, signIn::firstAdministratorLink).orElseThrow();
        assertThat(redeem(link.substring(link.lastIndexOf('/') + 1), null))
                .isInstanceOfSatisfying(
                        Welcome.class,
                        welcome -> assertThat(welcome.authentication().getAuthorities())
                                .extracting("authority")
                                .contains("ROLE_ADMINISTRATOR", "ROLE_ORGANISER"));
        assertThat(As.role(Role.ADMINISTRATOR, signIn::firstAdministratorLink)).isEmpty();
    }

    private RequestLinkResult request(String email, String path) {
        return signIn.requestLink(new EmailAddress(email), "browser", "test-" + email, path, Locale.ENGLISH);
    }

    private String ask(String email, String browser, String path) {
        signIn.requestLink(new EmailAddress(email), browser, "test-" + email, path, Locale.ENGLISH);
        return As.role(Role.ADMINISTRATOR, () -> {
            var letter =
                    outbox.read(outbox.search(email, 0, 1).toList().getFirst().id());
            var matcher = TOKEN.matcher(letter.plain());
            assertThat(matcher.find()).isTrue();
            return matcher.group(1);
        });
    }

    private SignInResult redeem(String token, String browser) {
        return signIn.redeem(token, browser, Locale.ENGLISH);
    }
}
