package org.commonground.library;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.commonground.accounts.AccountForm;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.Accounts;
import org.commonground.accounts.Role;
import org.commonground.accounts.SaveAccountResult.Saved;
import org.commonground.accounts.SignedIn;
import org.commonground.testing.As;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Authors with accounts of their own, for the tests. */
public final class Authors {

    private Authors() {}

    public static SignedIn create(Accounts accounts, String email) {
        AccountId id = As.role(
                Role.ADMINISTRATOR,
                () -> ((Saved) accounts.add(new AccountForm(email, "Amina", Set.of(Role.AUTHOR), true))).id());
        return new SignedIn(id.value(), "Amina", email);
    }

    public static <T> T as(SignedIn person, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    person, null, List.of(new SimpleGrantedAuthority("ROLE_AUTHOR"))));
            SecurityContextHolder.setContext(context);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
