/** The page to try the demonstration, and the screen that removes it. */
@NullMarked
package org.commonground.demonstration.ui;

import org.jspecify.annotations.NullMarked;
