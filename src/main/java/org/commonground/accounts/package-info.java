/** Who may do what: people with roles, who sign in by a one-time link in a mail. Residents need no account. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "jobs", "mail"})
@NullMarked
package org.commonground.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
