/**
 * What organisers do with all registrations of an event: find, show, export, and act on many at once. It reads the tables of
 * registrations with statements of its own, because a list of 20,000 must not become as many entities; it changes them only
 * through the services of the package above. Other modules do not see it.
 */
@NullMarked
package org.commonground.registration.list;

import org.jspecify.annotations.NullMarked;
