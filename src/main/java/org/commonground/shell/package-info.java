/** The frame around every screen: layouts, navigation, error pages, what a first response tells a search engine. */
@ApplicationModule(allowedDependencies = {"shared", "accounts"})
@NullMarked
package org.commonground.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
