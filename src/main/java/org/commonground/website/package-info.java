/** What the public meets first: the home page, what is on, one event's page, and where the figures come from. It composes the other modules; none of them knows it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "places",
            "network",
            "events",
            "programme",
            "programme :: ui",
            "registration",
            "terms",
            "feeds",
            "consultation"
        })
@NullMarked
package org.commonground.website;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
