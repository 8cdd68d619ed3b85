/** What organisers write to those who booked: to whom, when, and what became of each mail. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "accounts",
            "mail",
            "jobs",
            "places",
            "events",
            "programme",
            "questions",
            "questions :: answers",
            "questions :: ui",
            "registration",
            "checkin"
        })
@NullMarked
package org.commonground.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
