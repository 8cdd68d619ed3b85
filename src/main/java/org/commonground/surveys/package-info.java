/** Asks those who arrived how an event was, without being able to tell who answered what. */
@ApplicationModule(allowedDependencies = {"shared", "accounts", "mail", "places", "events", "registration", "checkin"})
@NullMarked
package org.commonground.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
