package org.commonground;

import java.util.List;
import org.commonground.accounts.RunAs;
import org.commonground.accounts.SignIn;
import org.commonground.shared.Links;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where the application is and how to sign in for the first time. */
@Component
class Welcome {

    /** On the command line alone: as a setting it would stay, and reset at every start. */
    private static final String RESET = "reset-administrator";

    private final SignIn signIn;
    private final Links links;
    private final ApplicationArguments arguments;

    Welcome(SignIn signIn, Links links, ApplicationArguments arguments) {
        this.signIn = signIn;
        this.links = links;
        this.arguments = arguments;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        System.out.println();
        System.out.println("Common Ground is running at " + links.to("/"));
        List<String> reset = arguments.getOptionValues(RESET);
        if (reset != null) {
            reset.forEach(this::reset);
        } else {
            RunAs.system(signIn::firstAdministratorLink)
                    .ifPresent(link -> System.out.println(
                            "Sign in as the first administrator (this link works once, within an hour): " + link));
        }
        System.out.println("Stop it with Ctrl-C.");
    }

    private void reset(String address) {
        System.out.println(RunAs.system(() -> signIn.resetAdministratorLink(address))
                .map(link -> "The second factor of " + address
                        + " is reset. Sign in with this link (it works once, within an hour) and set it up anew: "
                        + link)
                .orElse("Nothing is reset: " + address + " is not the address of an administrator."));
    }
}
