/** Recurring work in the background: each job runs on one node of a cluster at a time. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.commonground.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
