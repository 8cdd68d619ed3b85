/** An invented city year to try everything on: made at the first start, removed whole by a screen. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "accounts",
            "places",
            "network",
            "events",
            "programme",
            "library",
            "checkin",
            "surveys",
            "consultation"
        })
@NullMarked
package org.commonground.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
