/** What people know of the events they hold places at, and what has become different since. */
@NullMarked
package org.commonground.registration.news;

import org.jspecify.annotations.NullMarked;
