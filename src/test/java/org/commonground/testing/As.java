package org.commonground.testing;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonground.accounts.Role;
import org.commonground.accounts.SignedIn;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs a piece of a test as somebody with the roles named, or as the public. */
public final class As {

    private As() {}

    public static <T> T role(Role role, Supplier<T> work) {
        return run(signedIn(role), work);
    }

    public static void role(Role role, Runnable work) {
        role(role, () -> {
            work.run();
            return true;
        });
    }

    public static <T> T thePublic(Supplier<T> work) {
        return run(
                new AnonymousAuthenticationToken(
                        "test", "public", List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS"))),
                work);
    }

    public static void thePublic(Runnable work) {
        thePublic(() -> {
            work.run();
            return true;
        });
    }

    /** An administrator has every role, everybody is an author, as the application grants it. */
    public static Authentication signedIn(Role... roles) {
        var person = new SignedIn(
                UUID.nameUUIDFromBytes(Arrays.toString(roles).getBytes()), "Test Person", "test@example.org");
        var granted = Arrays.asList(roles).contains(Role.ADMINISTRATOR) ? Role.values() : roles;
        var authorities = java.util.stream.Stream.concat(
                        Arrays.stream(granted), java.util.stream.Stream.of(Role.AUTHOR))
                .distinct()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }

    private static <T> T run(Authentication who, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(who);
            SecurityContextHolder.setContext(context);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
