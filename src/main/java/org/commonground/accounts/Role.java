package org.commonground.accounts;

import java.util.EnumSet;
import java.util.Set;

/** What a person may do. Screens and services name these; an administrator may do all of it. */
public enum Role {
    ADMINISTRATOR,
    ORGANISER,
    MODERATOR,
    ANALYST,
    STEWARD,
    CONVENER,
    AUTHOR;

    /** The key of its name among the translations. */
    public String key() {
        return "accounts.role." + name();
    }

    /** This role and all that it includes. Everybody who has signed in is an author. */
    Set<Role> withIncluded() {
        return this == ADMINISTRATOR ? EnumSet.allOf(Role.class) : EnumSet.of(this, AUTHOR);
    }
}
