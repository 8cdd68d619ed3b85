/** What people give as answers, and whether it is right: the same rules on the screen and in the service. */
@NamedInterface("given")
@NullMarked
package org.commonground.questions.given;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
