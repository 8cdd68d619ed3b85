/** The stakeholder network: the organisations that carry the city's cohesion work. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "accounts", "places"})
@NullMarked
package org.commonground.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
