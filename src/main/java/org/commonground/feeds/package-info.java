/** Calendars that programs subscribe to over HTTP: all public events, the programme of one, and one registration's choices. */
@ApplicationModule(allowedDependencies = {"shared", "calendar", "places", "events", "programme", "registration"})
@NullMarked
package org.commonground.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
