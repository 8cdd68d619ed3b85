/** What works: communities' own stories, from the first answer through moderation to the public page. */
@ApplicationModule(allowedDependencies = {"shared", "accounts", "mail", "places"})
@NullMarked
package org.commonground.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
