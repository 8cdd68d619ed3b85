package org.commonground.accounts;

import com.vaadin.flow.server.VaadinSession;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs what happens in the background: with every role what no person asked for, such as a job or a listener. */
public final class RunAs {

    private RunAs() {}

    public static <T> T system(Supplier<T> work) {
        return as(Authentications.of("system", EnumSet.allOf(Role.class)), work);
    }

    /** Goes on in the background with what this person began, and with no other role than the one it takes. */
    public static void person(SignedIn person, Role role, Runnable work) {
        as(Authentications.of(person, EnumSet.of(role)), () -> {
            work.run();
            return true;
        });
    }

    private static <T> T as(Authentication someone, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(someone);
        // While a screen is served, Vaadin answers with the visitor's context, whatever is set here.
        VaadinSession session = VaadinSession.getCurrent();
        VaadinSession.setCurrent(null);
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
            VaadinSession.setCurrent(session);
        }
    }

    public static void system(Runnable work) {
        system(() -> {
            work.run();
            return true;
        });
    }
}
