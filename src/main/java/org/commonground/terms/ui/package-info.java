/** Where organisers set the terms of booking. */
@NullMarked
package org.commonground.terms.ui;

import org.jspecify.annotations.NullMarked;
