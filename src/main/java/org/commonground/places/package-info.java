/** Where things happen: the city's wards with their figures, venues and their rooms. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "accounts"})
@NullMarked
package org.commonground.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
