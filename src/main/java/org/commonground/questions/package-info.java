/** What an organiser asks of those who book, and what they answer: kept apart from the bookings, each answer until a date. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "accounts", "events", "events :: copying", "jobs"})
@NullMarked
package org.commonground.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
