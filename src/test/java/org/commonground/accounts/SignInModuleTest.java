package org.commonground.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonground.accounts.RequestLinkResult.OnItsWay;
import org.commonground.accounts.RequestLinkResult.TooMany;
import org.commonground.accounts.SecondFactorResult.SetUp;
import org.commonground.accounts.SignInResult.Expired;
import org.commonground.accounts.SignInResult.OtherBrowser;
import org.commonground.accounts.SignInResult.Welcome;
import org.commonground.mail.Outbox;
import org.commonground.shared.EmailAddress;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

@WholeApplication
class SignInModuleTest {

    private static final Pattern TOKEN = Pattern.compile("/sign-in/(\\S+)");

    @Autowired
    SignIn signIn;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactors factors;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient sql;

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
    void a_link_for_a_similar_address_does_not_sign_in_as_its_neighbour() {
        As.role(
                Role.ADMINISTRATOR,
                () -> accounts.add(new AccountForm("jose@example.org", "Jose", Set.of(Role.ORGANISER), true)));
        String token = ask("josé@example.org", "browser", "/");
        assertThat(redeem(token, "browser")).isInstanceOfSatisfying(Welcome.class, welcome -> {
            assertThat(welcome.authentication().getName()).isEqualTo("josé@example.org");
            assertThat(welcome.authentication().getAuthorities())
                    .extracting("authority")
                    .containsExactly("ROLE_AUTHOR");
        });
    }

    @Test
    void an_address_is_one_and_the_same_in_capitals() {
        String token = ask("Capital@Example.ORG", "browser", "/");
        redeem(token, "browser");
        String again = ask("capital@example.org", "browser", "/");
        redeem(again, "browser");
        assertThat(As.role(Role.ADMINISTRATOR, accounts::all))
                .filteredOn(account -> account.email().value().equalsIgnoreCase("capital@example.org"))
                .hasSize(1);
    }

    @Test
    void strangers_who_keep_asking_do_not_shut_out_the_browser_that_is_known() {
        assertThat(redeem(ask("owner@example.org", "own", "/"), "own")).isInstanceOf(Welcome.class);
        clock.move(Duration.ofDays(2));
        As.role(Role.ADMINISTRATOR, signIn::forgetOldRequests);
        for (int i = 0; i < 4; i++) {
            requestIn("stranger " + i, "owner@example.org");
        }
        assertThat(requestIn("a stranger", "owner@example.org")).isEqualTo(new TooMany());
        for (int i = 0; i < 3; i++) {
            assertThat(requestIn("own", "owner@example.org")).isEqualTo(new OnItsWay());
        }
        assertThat(requestIn("own", "owner@example.org")).isEqualTo(new TooMany());
    }

    @Test
    void a_known_browser_is_forgotten_after_ninety_days() {
        redeem(ask("seldom@example.org", "own", "/"), "own");
        clock.move(Duration.ofDays(91));
        As.role(Role.ADMINISTRATOR, signIn::forgetOldRequests);
        for (int i = 0; i < 3; i++) {
            requestIn("stranger " + i, "seldom@example.org");
        }
        assertThat(requestIn("own", "seldom@example.org")).isEqualTo(new TooMany());
    }

    @Test
    void the_first_administrator_gets_a_link_until_the_second_factor_is_set_up() {
        // In this context other administrators may have set one up; here nobody has.
        sql.sql("delete from accounts_second_factor").update();
        Authentication byLink = null;
        for (int i = 0; i < 2; i++) {
            String link =
                    As.role(Role.ADMINISTRATOR, signIn::firstAdministratorLink).orElseThrow();
            byLink = ((Welcome) redeem(link.substring(link.lastIndexOf('/') + 1), null)).authentication();
        }
        var key = FactorKey.random(((SignedIn) byLink.getPrincipal()).id());
        assertThat(Administrators.as(byLink, () -> factors.setUp(key, Administrators.code(key, clock.instant()))))
                .isInstanceOfSatisfying(
                        SetUp.class,
                        done -> assertThat(done.authentication().getAuthorities())
                                .extracting("authority")
                                .contains("ROLE_ADMINISTRATOR", "ROLE_ORGANISER"));
        assertThat(As.role(Role.ADMINISTRATOR, signIn::firstAdministratorLink)).isEmpty();
    }

    @Test
    void the_first_administrators_account_is_not_made_again_where_others_administer() {
        sql.sql("delete from accounts_second_factor").update();
        EmailAddress other = Administrators.add(accounts);
        String link = As.role(Role.ADMINISTRATOR, () -> signIn.resetAdministratorLink(other.value()))
                .orElseThrow();
        redeem(link.substring(link.lastIndexOf('/') + 1), null);
        sql.sql("delete from accounts_account where email = 'administrator@common-ground.example'")
                .update();
        assertThat(As.role(Role.ADMINISTRATOR, signIn::firstAdministratorLink)).isEmpty();
        // For the other tests, which begin with an administrator who has never signed in.
        sql.sql("update accounts_account set last_sign_in_at = null").update();
    }

    private RequestLinkResult requestIn(String browser, String email) {
        return signIn.requestLink(new EmailAddress(email), browser, "test-" + browser + email, "/", Locale.ENGLISH);
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
