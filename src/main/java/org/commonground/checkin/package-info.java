/** Who is let in at which door: paired phones, every scan on the record, and who has arrived. */
@ApplicationModule(
        allowedDependencies = {"shared", "accounts", "events", "events :: copying", "registration", "places"})
@NullMarked
package org.commonground.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
