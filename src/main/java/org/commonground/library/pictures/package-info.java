/** Makes uploaded photos small, upright and free of everything that the camera wrote into them. */
@NullMarked
package org.commonground.library.pictures;

import org.jspecify.annotations.NullMarked;
