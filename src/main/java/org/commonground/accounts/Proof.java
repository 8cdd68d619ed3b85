package org.commonground.accounts;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the person of a session proved who they are.
 *
 * @param local by sitting at this machine, where the demonstration asks for nothing
 * @param factor the second factor of which a right code was typed in this session
 */
record Proof(boolean local, @Nullable UUID factor) implements Serializable {

    static final Proof LINK = new Proof(false, null);
    static final Proof DEMONSTRATION = new Proof(true, null);

    static Proof of(UUID factor) {
        return new Proof(false, factor);
    }

    /** Their roles; that of an administrator only after the second factor which is theirs just now. */
    Set<Role> rolesOf(Standing standing) {
        Set<Role> roles = EnumSet.of(Role.AUTHOR);
        roles.addAll(standing.roles());
        if (!local && (factor == null || !factor.equals(standing.factor()))) {
            roles.remove(Role.ADMINISTRATOR);
        }
        return roles;
    }
}
