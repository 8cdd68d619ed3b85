/** Value types and small helpers that every module may use and that know none of them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.commonground.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
