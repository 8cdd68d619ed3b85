/** What has to be arranged so that those who hold a place at an event can take part: each task with its owner and its day. */
@ApplicationModule(
        allowedDependencies = {"shared", "shared :: ui", "accounts", "places", "events", "programme", "registration"})
@NullMarked
package org.commonground.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
