/** A ticket in the forms in which it is handed over: a page to print, a QR picture, an entry for calendars. */
@NullMarked
package org.commonground.registration.paper;

import org.jspecify.annotations.NullMarked;
