package org.commonground.accounts;

import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A person in a session: who they are, how they proved it, and the roles that follow from both. */
final class PersonAuthentication extends AbstractAuthenticationToken {

    private final Standing standing;
    private final Proof proof;

    PersonAuthentication(Standing standing, Proof proof) {
        super(Authentications.authorities(proof.rolesOf(standing)));
        this.standing = standing;
        this.proof = proof;
        setAuthenticated(true);
    }

    Standing standing() {
        return standing;
    }

    Proof proof() {
        return proof;
    }

    /** Whether this person is an administrator who has not typed a code in this session. */
    boolean lacksSecondFactor() {
        Set<Role> roles = proof.rolesOf(standing);
        return standing.administers() && !roles.contains(Role.ADMINISTRATOR);
    }

    @Override
    public SignedIn getPrincipal() {
        return standing.person();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
