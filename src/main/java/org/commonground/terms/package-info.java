/** On what terms an event can be booked: from when to when, by whom, with which kinds of tickets, and for whom places are held. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "accounts", "events", "events :: copying", "jobs"})
@NullMarked
package org.commonground.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
