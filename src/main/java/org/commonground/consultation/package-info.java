/** The record of what the city was told, by whichever way, and of what it answered: "you said, we did". */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "accounts",
            "mail",
            "places",
            "network",
            "events",
            "surveys",
            "surveys :: receipt"
        })
@NullMarked
package org.commonground.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
