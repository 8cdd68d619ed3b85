/** Registrations of people and parties for events: places, tickets, and what holders can do themselves. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "accounts",
            "jobs",
            "mail",
            "places",
            "network",
            "events",
            "terms",
            "questions",
            "questions :: given",
            "questions :: answers",
            "questions :: ui",
            "programme",
            "print",
            "calendar"
        })
@NullMarked
package org.commonground.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
