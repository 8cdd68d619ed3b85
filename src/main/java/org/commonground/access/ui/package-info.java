/** The organisers' screen for what has to be arranged. */
@NullMarked
package org.commonground.access.ui;

import org.jspecify.annotations.NullMarked;
