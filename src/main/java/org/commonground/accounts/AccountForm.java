package org.commonground.accounts;

import java.util.Set;

/** What an administrator says about a person; an unchanged address is the person's key. */
public record AccountForm(String email, String name, Set<Role> roles, boolean active) {}
