/** Common Ground: a city's Community Cohesion Summit and its local events, until people can read "you said, we did". */
@NullMarked
package org.commonground;

import org.jspecify.annotations.NullMarked;
