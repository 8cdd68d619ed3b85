/** Where organisers keep the venues and their rooms. */
@NullMarked
package org.commonground.places.ui;

import org.jspecify.annotations.NullMarked;
