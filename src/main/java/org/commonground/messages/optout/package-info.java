/** Who wants no more messages that are not about their own booking, and the links by which they say so. */
@NullMarked
package org.commonground.messages.optout;

import org.jspecify.annotations.NullMarked;
