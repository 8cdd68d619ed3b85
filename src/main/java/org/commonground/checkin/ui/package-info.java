/** The organiser's screen of an event's doors. */
@NullMarked
package org.commonground.checkin.ui;

import org.jspecify.annotations.NullMarked;
