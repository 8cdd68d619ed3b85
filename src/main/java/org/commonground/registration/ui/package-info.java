/** Booking without an account, the page behind the private link, and the organiser's list. */
@NullMarked
package org.commonground.registration.ui;

import org.jspecify.annotations.NullMarked;
