/** The tickets on a page that a phone keeps, so that they are there without a network. */
@NullMarked
package org.commonground.registration.phone;

import org.jspecify.annotations.NullMarked;
