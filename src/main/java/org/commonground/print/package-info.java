/** Lays out accessible PDF documents in any of the scripts that the city's residents read. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.commonground.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
