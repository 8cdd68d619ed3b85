/** An event as the model of another one: what can be taken over, and how its times move. */
@NamedInterface("copying")
@NullMarked
package org.commonground.events.copying;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
