package org.commonground.demonstration;

import org.commonground.accounts.Role;

/**
 * Somebody of the demonstration whom one can try to be.
 *
 * @param startPath where to begin, a path of this site
 */
public record DemonstrationPerson(Role role, String name, String startPath) {}
