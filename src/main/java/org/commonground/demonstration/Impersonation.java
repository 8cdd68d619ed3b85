package org.commonground.demonstration;

import com.vaadin.flow.server.VaadinSession;
import org.commonground.accounts.AccountDetails;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.Accounts;
import org.commonground.accounts.SignIn;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Does something as one of the demonstration's people, where a service asks who it is. */
@Component
class Impersonation {

    private final Accounts accounts;
    private final SignIn signIn;

    Impersonation(Accounts accounts, SignIn signIn) {
        this.accounts = accounts;
        this.signIn = signIn;
    }

    /** Does nothing where the person has been removed meanwhile. */
    void as(AccountId person, Runnable work) {
        accounts.all().stream()
                .filter(account -> account.id().equals(person))
                .findFirst()
                .ifPresent(account -> as(account, work));
    }

    private void as(AccountDetails person, Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signIn.withoutMail(person.email()).authentication());
        // While a screen is served, Vaadin answers with the visitor's context, whatever is set here.
        VaadinSession session = VaadinSession.getCurrent();
        VaadinSession.setCurrent(null);
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
            VaadinSession.setCurrent(session);
        }
    }
}
