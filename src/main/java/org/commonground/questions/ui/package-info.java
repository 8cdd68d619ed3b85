/** Booking questions on the screen: as people answer them, as organisers read the answers, and as they are set. */
@NamedInterface("ui")
@NullMarked
package org.commonground.questions.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
