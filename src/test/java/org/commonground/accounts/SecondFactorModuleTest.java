package org.commonground.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.commonground.accounts.SecondFactorResult.Outdated;
import org.commonground.accounts.SecondFactorResult.Recovered;
import org.commonground.accounts.SecondFactorResult.Right;
import org.commonground.accounts.SecondFactorResult.SetUp;
import org.commonground.accounts.SecondFactorResult.Wait;
import org.commonground.accounts.SecondFactorResult.Wrong;
import org.commonground.accounts.SignInResult.Welcome;
import org.commonground.mail.Outbox;
import org.commonground.shared.EmailAddress;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

@WholeApplication
class SecondFactorModuleTest {

    @Autowired
    SecondFactors factors;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

    @Autowired
    Outbox outbox;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    EmailAddress email;
    Authentication byLink;
    FactorKey key;

    @BeforeEach
    void an_administrator_has_followed_the_link() {
        email = Administrators.add(accounts, Role.ANALYST);
        byLink = Administrators.byLink(accounts, email);
        key = FactorKey.random(((SignedIn) byLink.getPrincipal()).id());
        clock.move(Duration.ofMinutes(5));
    }

    @Test
    void by_the_link_alone_an_administrator_has_only_the_other_roles() {
        assertThat(byLink.getAuthorities()).extracting("authority").containsExactly("ROLE_ANALYST", "ROLE_AUTHOR");
        assertThat(Administrators.as(byLink, () -> new CurrentAccount().lacksSecondFactor()))
                .isTrue();
    }

    @Test
    void the_link_leads_to_the_second_factor_and_from_there_to_what_was_wanted() {
        String link = As.role(Role.ADMINISTRATOR, () -> signIn.resetAdministratorLink(email.value()))
                .orElseThrow();
        var result = signIn.redeem(link.substring(link.lastIndexOf('/') + 1), null, Locale.ENGLISH);
        assertThat(result).isInstanceOfSatisfying(Welcome.class, welcome -> {
            assertThat(welcome.returnPath()).isEqualTo("/second-factor?to=%2Fstaff");
            assertThat(welcome.authentication().getAuthorities())
                    .extracting("authority")
                    .doesNotContain("ROLE_ADMINISTRATOR");
        });
    }

    @Test
    void setting_it_up_counts_only_with_a_right_code() {
        assertThat(as(() -> factors.setUp(key, "000000"))).isInstanceOf(Wrong.class);
        assertThat(as(factors::isSetUp)).isFalse();
        assertThat(as(() -> factors.setUp(key, now()))).isInstanceOfSatisfying(SetUp.class, done -> {
            assertThat(done.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
            assertThat(done.authentication().getAuthorities())
                    .extracting("authority")
                    .contains("ROLE_ADMINISTRATOR", "ROLE_ORGANISER", "ROLE_ANALYST");
        });
        assertThat(as(factors::isSetUp)).isTrue();
        assertThat(as(() -> factors.setUp(FactorKey.random(key.account()), now())))
                .isEqualTo(new Outdated());
    }

    @Test
    void a_code_is_accepted_once() {
        setUp();
        assertThat(as(() -> factors.prove(now()))).isEqualTo(new Wrong());
        clock.move(Duration.ofSeconds(30));
        assertThat(as(() -> factors.prove(now()))).isInstanceOf(Right.class);
        assertThat(as(() -> factors.prove(now()))).isEqualTo(new Wrong());
    }

    @Test
    void somebody_elses_key_sets_nothing_up() {
        var other = FactorKey.random(((SignedIn) Administrators.byLink(accounts, Administrators.add(accounts))
                        .getPrincipal())
                .id());
        assertThat(as(() -> factors.setUp(other, Administrators.code(other, clock.instant()))))
                .isEqualTo(new Outdated());
    }

    @Test
    void who_does_not_administer_is_asked_for_nothing() {
        assertThat(As.role(Role.ORGANISER, () -> factors.prove("123456"))).isEqualTo(new Outdated());
        assertThat(As.role(Role.ORGANISER, () -> factors.setUp(key, now()))).isEqualTo(new Outdated());
    }

    @Test
    void after_five_wrong_codes_one_waits_in_every_session_and_each_further_one_doubles_the_wait() {
        setUp();
        clock.move(Duration.ofMinutes(1));
        for (int i = 0; i < 4; i++) {
            assertThat(as(() -> factors.prove("000000"))).isEqualTo(new Wrong());
        }
        assertThat(as(() -> factors.recover("AAAA-AAAA-AAAA"))).isEqualTo(new Wait(Duration.ofMinutes(15)));
        var another = Administrators.byLink(accounts, email);
        assertThat(Administrators.as(another, () -> factors.prove(now()))).isInstanceOf(Wait.class);
        clock.move(Duration.ofMinutes(15));
        assertThat(as(() -> factors.prove("000000"))).isEqualTo(new Wait(Duration.ofMinutes(30)));
        clock.move(Duration.ofMinutes(30));
        assertThat(as(() -> factors.prove(now()))).isInstanceOf(Right.class);
        assertThat(as(() -> factors.prove("000000"))).isEqualTo(new Wrong());
    }

    @Test
    void what_cannot_be_a_code_is_no_guess() {
        setUp();
        for (int i = 0; i < 10; i++) {
            assertThat(as(() -> factors.prove("12345"))).isEqualTo(new Wrong());
            assertThat(as(() -> factors.recover("AAAA"))).isEqualTo(new Wrong());
        }
    }

    @Test
    void many_sessions_at_once_give_no_more_guesses_than_one() throws Exception {
        setUp();
        clock.move(Duration.ofMinutes(1));
        Callable<SecondFactorResult> guess = () -> as(() -> factors.prove("000000"));
        try (var sessions = Executors.newFixedThreadPool(8)) {
            List<Future<SecondFactorResult>> results =
                    sessions.invokeAll(Stream.generate(() -> guess).limit(16).toList());
            long looked = 0;
            for (Future<SecondFactorResult> result : results) {
                looked += result.get() instanceof Wrong ? 1 : 0;
            }
            assertThat(looked).isEqualTo(4);
        }
    }

    @Test
    void each_recovery_code_stands_in_for_the_phone_once() {
        List<String> codes = setUp().recoveryCodes();
        String typed = codes.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(as(() -> factors.recover(typed)))
                .isInstanceOfSatisfying(
                        Recovered.class, done -> assertThat(done.left()).isEqualTo(9));
        assertThat(as(() -> factors.recover(typed))).isEqualTo(new Wrong());
        assertThat(as(() -> factors.recover(codes.getLast())))
                .isInstanceOfSatisfying(
                        Recovered.class, done -> assertThat(done.left()).isEqualTo(8));
    }

    @Test
    void of_recovery_codes_only_hashes_are_kept() {
        List<String> codes = setUp().recoveryCodes();
        var kept = sql.sql("select hex(code_hash) from accounts_recovery_code")
                .query(String.class)
                .list();
        assertThat(kept)
                .hasSizeGreaterThanOrEqualTo(10)
                .noneMatch(hash -> codes.stream().anyMatch(code -> hash.contains(code.replace("-", ""))));
    }

    @Test
    void a_reset_takes_phone_and_recovery_codes_away_and_is_told_by_mail() {
        String code = setUp().recoveryCodes().getFirst();
        As.role(Role.ADMINISTRATOR, () -> factors.reset(key.account()));
        assertThat(as(() -> factors.recover(code))).isEqualTo(new Outdated());
        assertThat(as(factors::isSetUp)).isFalse();
        assertThat(As.role(Role.ADMINISTRATOR, () -> factors.since(key.account())))
                .isEmpty();
        assertThat(letter()).contains("Test Person has reset the second factor");
    }

    @Test
    void at_the_terminal_it_is_reset_for_somebody_who_administers_and_nobody_else() {
        setUp();
        assertThat(As.role(Role.ADMINISTRATOR, () -> signIn.resetAdministratorLink("nobody@example.org")))
                .isEmpty();
        assertThat(As.role(Role.ADMINISTRATOR, () -> signIn.resetAdministratorLink("not an address")))
                .isEmpty();
        assertThat(as(factors::isSetUp)).isTrue();
        assertThat(RunAs.system(() -> signIn.resetAdministratorLink(email.value())))
                .isPresent();
        assertThat(as(factors::isSetUp)).isFalse();
        assertThat(letter()).contains("was reset on the server");
    }

    @Test
    void the_demonstration_needs_no_second_factor() {
        var welcome = As.role(Role.ADMINISTRATOR, () -> signIn.withoutMail(email));
        assertThat(welcome.authentication().getAuthorities())
                .extracting("authority")
                .contains("ROLE_ADMINISTRATOR");
    }

    private SetUp setUp() {
        return (SetUp) as(() -> factors.setUp(key, now()));
    }

    private String now() {
        return Administrators.code(key, clock.instant());
    }

    private <T> T as(Callable<T> work) {
        return Administrators.as(byLink, work);
    }

    private String letter() {
        return As.role(
                Role.ADMINISTRATOR,
                () -> outbox.read(outbox.search(email.value(), 0, 1)
                                .toList()
                                .getFirst()
                                .id())
                        .plain());
    }
}
