/** What organisers make of the answers to booking questions: how many gave which, who they are, and what was said. */
@NamedInterface("answers")
@NullMarked
package org.commonground.questions.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
