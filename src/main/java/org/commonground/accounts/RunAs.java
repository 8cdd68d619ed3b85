package org.commonground.accounts;

import com.vaadin.flow.server.VaadinSession;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs what no person asked for, such as a job or a listener, with every role. */
public final class RunAs {

    private RunAs() {}

    public static <T> T system(Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Authentications.of("system", EnumSet.allOf(Role.class)));
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
