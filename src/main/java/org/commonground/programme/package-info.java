/** The sessions of an event: a draft that organisers edit, and numbered releases that everybody reads. */
@ApplicationModule(allowedDependencies = {"shared", "accounts", "places", "events", "events :: copying"})
@NullMarked
package org.commonground.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
