package org.commonground.accounts;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who is signed in. */
@Component
public class CurrentAccount {

    /** Empty for the public. */
    public Optional<SignedIn> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /** For places that only people who have signed in can reach. */
    public SignedIn require() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** Whether this is an administrator who has not typed the code from the phone yet. */
    public boolean lacksSecondFactor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication person
                && person.lacksSecondFactor();
    }

    public boolean has(Role role) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream().anyMatch(a -> ("ROLE_" + role).equals(a.getAuthority()));
    }
}
