/** Summit editions and local events: what they are, when and where, and which state each is in. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "accounts", "places", "network"})
@NullMarked
package org.commonground.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
