/** The organiser's list of an event's registrations. */
@NullMarked
package org.commonground.registration.list.ui;

import org.jspecify.annotations.NullMarked;
