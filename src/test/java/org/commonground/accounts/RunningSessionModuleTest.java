package org.commonground.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.commonground.accounts.SaveAccountResult.LastAdministrator;
import org.commonground.accounts.SaveAccountResult.Saved;
import org.commonground.accounts.SecondFactorResult.SetUp;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** What is changed about a person counts in the sessions that are running; each request goes through the real filters. */
@WholeApplication
class RunningSessionModuleTest {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactors factors;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter filters;

    final String email = "olu-" + UUID.randomUUID() + "@example.org";
    final MockHttpSession session = new MockHttpSession();
    AccountId id;

    @BeforeEach
    void an_organiser_is_signed_in() {
        id = added(email, Set.of(Role.ORGANISER));
        begin(new PersonAuthentication(
                new Standing(id.value(), "Olu", email, Set.of(Role.ORGANISER), null), Proof.LINK));
        assertThat(rolesAtTheNextRequest()).containsExactly("ROLE_ORGANISER", "ROLE_AUTHOR");
    }

    @Test
    void a_role_that_is_taken_or_given_counts_at_the_next_request() {
        change(Set.of(Role.MODERATOR), true);
        assertThat(rolesAtTheNextRequest()).containsExactly("ROLE_MODERATOR", "ROLE_AUTHOR");
    }

    @Test
    void a_closed_account_ends_its_sessions_at_the_next_request() {
        change(Set.of(Role.ORGANISER), false);
        assertThat(rolesAtTheNextRequest()).containsExactly("ROLE_ANONYMOUS");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_removed_account_ends_its_sessions_at_the_next_request() {
        As.role(Role.ADMINISTRATOR, () -> accounts.remove(List.of(id)));
        assertThat(rolesAtTheNextRequest()).containsExactly("ROLE_ANONYMOUS");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void what_another_node_changes_counts_after_ten_seconds_and_until_then_the_database_is_left_alone() {
        sql.sql("delete from accounts_role where account_id = unhex(?)")
                .param(id.value().toString().replace("-", ""))
                .update();
        clock.move(Duration.ofSeconds(9));
        assertThat(rolesAtTheNextRequest()).containsExactly("ROLE_ORGANISER", "ROLE_AUTHOR");
        clock.move(Duration.ofSeconds(1));
        assertThat(rolesAtTheNextRequest()).containsExactly("ROLE_AUTHOR");
    }

    @Test
    void a_change_that_is_rolled_back_changes_nothing() {
        transaction.executeWithoutResult(status -> {
            change(Set.of(Role.MODERATOR), true);
            status.setRollbackOnly();
        });
        assertThat(rolesAtTheNextRequest()).containsExactly("ROLE_ORGANISER", "ROLE_AUTHOR");
    }

    @Test
    void who_becomes_an_administrator_still_needs_the_second_factor() {
        change(Set.of(Role.ADMINISTRATOR, Role.ORGANISER), true);
        assertThat(rolesAtTheNextRequest()).containsExactly("ROLE_ORGANISER", "ROLE_AUTHOR");
    }

    @Test
    void a_reset_second_factor_ends_administering_and_leaves_the_other_roles() {
        change(Set.of(Role.ADMINISTRATOR, Role.ORGANISER), true);
        rolesAtTheNextRequest();
        var key = FactorKey.random(id);
        var setUp = (SetUp) Administrators.as(
                ((SecurityContext) session.getAttribute(CONTEXT)).getAuthentication(),
                () -> factors.setUp(key, Administrators.code(key, clock.instant())));
        begin(setUp.authentication());
        assertThat(rolesAtTheNextRequest()).contains("ROLE_ADMINISTRATOR", "ROLE_ORGANISER");
        As.role(Role.ADMINISTRATOR, () -> factors.reset(id));
        assertThat(rolesAtTheNextRequest()).containsExactly("ROLE_ORGANISER", "ROLE_AUTHOR");
    }

    @Test
    void two_administrators_who_leave_at_the_same_moment_do_not_leave_nobody() throws Exception {
        List<String> others = sql.sql("select hex(id) from accounts_account where active")
                .query(String.class)
                .list();
        sql.sql("update accounts_account set active = false").update();
        AccountId one = added("one-" + email, Set.of(Role.ADMINISTRATOR));
        AccountId two = added("two-" + email, Set.of(Role.ADMINISTRATOR));
        var oneHasLeft = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> transaction.execute(status -> {
                var result = leave(one, "one-" + email);
                oneHasLeft.countDown();
                await(goOn);
                return result;
            }));
            await(oneHasLeft);
            var second = threads.submit(() -> leave(two, "two-" + email));
            Thread.sleep(500);
            goOn.countDown();
            assertThat(first.get()).isEqualTo(new Saved(one));
            assertThat(second.get()).isEqualTo(new LastAdministrator());
        } finally {
            As.role(Role.ADMINISTRATOR, () -> accounts.remove(List.of(one, two)));
            others.forEach(other -> sql.sql("update accounts_account set active = true where id = unhex(?)")
                    .param(other)
                    .update());
        }
    }

    private static void await(CountDownLatch latch) throws AssertionError {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private SaveAccountResult leave(AccountId who, String address) {
        return As.role(Role.ADMINISTRATOR, () -> {
            int version = accounts.find(who).orElseThrow().version();
            return accounts.change(who, version, new AccountForm(address, "Ada", Set.of(Role.AUTHOR), true));
        });
    }

    private AccountId added(String address, Set<Role> roles) {
        return As.role(
                Role.ADMINISTRATOR, () -> ((Saved) accounts.add(new AccountForm(address, "Olu", roles, true))).id());
    }

    private void change(Set<Role> roles, boolean active) {
        As.role(Role.ADMINISTRATOR, () -> {
            // Somebody else who administers, so that this is not about the last one.
            added("other-" + UUID.randomUUID() + "@example.org", Set.of(Role.ADMINISTRATOR));
            int version = accounts.find(id).orElseThrow().version();
            assertThat(accounts.change(id, version, new AccountForm(email, "Olu", roles, active)))
                    .isEqualTo(new Saved(id));
        });
    }

    private void begin(Authentication person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        session.setAttribute(CONTEXT, context);
    }

    /** In the order of the roles. */
    private List<String> rolesAtTheNextRequest() {
        var seen = new java.util.ArrayList<String>();
        var request = new MockHttpServletRequest("GET", "/icons/mark.svg");
        request.setSession(session);
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            filters.doFilter(
                    request,
                    new MockHttpServletResponse(),
                    new MockFilterChain(
                            new jakarta.servlet.http.HttpServlet() {},
                            (in, out, chain) ->
                                    SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream()
                                            .map(granted -> granted.getAuthority())
                                            .forEach(seen::add)));
        } catch (java.io.IOException | jakarta.servlet.ServletException problem) {
            throw new AssertionError(problem);
        } finally {
            SecurityContextHolder.setContext(before);
        }
        return seen;
    }
}
