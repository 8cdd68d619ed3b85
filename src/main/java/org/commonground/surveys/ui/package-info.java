/** The page on which a survey is answered. */
@NullMarked
package org.commonground.surveys.ui;

import org.jspecify.annotations.NullMarked;
