package org.commonground;

import org.commonground.accounts.RunAs;
import org.commonground.accounts.SignIn;
import org.commonground.shared.Links;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where the application is and how to sign in for the first time. */
@Component
class Welcome {

    private final SignIn signIn;
    private final Links links;

    Welcome(SignIn signIn, Links links) {
        this.signIn = signIn;
        this.links = links;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        System.out.println();
        System.out.println("Common Ground is running at " + links.to("/"));
        RunAs.system(signIn::firstAdministratorLink)
                .ifPresent(link -> System.out.println(
                        "Sign in as the first administrator (this link works once, within an hour): " + link));
        System.out.println("Stop it with Ctrl-C.");
    }
}
