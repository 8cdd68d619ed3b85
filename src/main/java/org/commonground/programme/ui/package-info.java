/** Where organisers build a programme, and how the public reads it. */
@NamedInterface("ui")
@NullMarked
package org.commonground.programme.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
