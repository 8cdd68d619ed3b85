package org.commonground.demonstration;

import org.commonground.accounts.Role;

/** Somebody of the demonstration whom one can try to be. */
public record DemonstrationPerson(Role role, String name) {}
