/** Writes iCalendar files that calendar programs read alike: entries sent by mail, and feeds to subscribe to. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.commonground.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
