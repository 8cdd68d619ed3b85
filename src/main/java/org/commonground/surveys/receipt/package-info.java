/** The code that proves to nobody but its holder that certain words are hers. */
@NamedInterface("receipt")
@NullMarked
package org.commonground.surveys.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
