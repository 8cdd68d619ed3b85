/** The database server that comes with the program, for trying it and for small installations. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.commonground.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
