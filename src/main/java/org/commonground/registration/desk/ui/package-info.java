/** Registering somebody by phone or at a desk, and what is shown of people without a mail address. */
@NullMarked
package org.commonground.registration.desk.ui;

import org.jspecify.annotations.NullMarked;
