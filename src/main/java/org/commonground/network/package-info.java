/** The stakeholder network: the organisations that carry the city's cohesion work. */
@ApplicationModule(allowedDependencies = {"shared", "accounts", "places"})
@NullMarked
package org.commonground.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
