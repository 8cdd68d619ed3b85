/** Finding, reading, writing and moderating stories. */
@NullMarked
package org.commonground.library.ui;

import org.jspecify.annotations.NullMarked;
