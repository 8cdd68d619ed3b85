package org.commonground.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.crypto.spec.SecretKeySpec;
import org.commonground.shared.EmailAddress;
import org.commonground.testing.As;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Administrators as they come by their link, and the app on their phone. */
public final class Administrators {

    private Administrators() {}

    /** The address of a new one. */
    public static EmailAddress add(Accounts accounts, Role... more) {
        var email = new EmailAddress("admin-" + UUID.randomUUID() + "@example.org");
        var roles = new java.util.HashSet<>(Set.of(more));
        roles.add(Role.ADMINISTRATOR);
        As.role(Role.ADMINISTRATOR, () -> accounts.add(new AccountForm(email.value(), "Ada", roles, true)));
        return email;
    }

    /** As this person is after following the link. */
    public static Authentication byLink(Accounts accounts, EmailAddress email) {
        AccountDetails account =
                As.role(Role.ADMINISTRATOR, () -> accounts.find(email)).orElseThrow();
        return new PersonAuthentication(
                new Standing(account.id().value(), account.name(), email.value(), account.roles(), null), Proof.LINK);
    }

    public static <T> T as(Authentication who, Callable<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(who);
            SecurityContextHolder.setContext(context);
            return work.call();
        } catch (Exception problem) {
            throw new AssertionError(problem);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** What the app shows at that moment. */
    public static String code(FactorKey key, Instant now) {
        try {
            var app = new TimeBasedOneTimePasswordGenerator();
            return app.generateOneTimePasswordString(
                    new SecretKeySpec(key.secret(), app.getAlgorithm()), now, Locale.ROOT);
        } catch (InvalidKeyException problem) {
            throw new AssertionError(problem);
        }
    }
}
