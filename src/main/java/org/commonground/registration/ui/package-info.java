/** Booking without an account, and the page behind the private link. */
@NullMarked
package org.commonground.registration.ui;

import org.jspecify.annotations.NullMarked;
