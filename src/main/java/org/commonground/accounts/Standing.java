package org.commonground.accounts;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is and what they may do, as the database has it.
 *
 * @param factor the second factor that they have set up; only administrators are asked for one
 */
record Standing(
        UUID account,
        String name,
        String email,
        Set<Role> roles,
        @Nullable UUID factor) implements Serializable {

    boolean administers() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    SignedIn person() {
        return new SignedIn(account, name, email);
    }
}
