/** Pieces of screens that every module may use and that know none of them. */
@NamedInterface("ui")
@NullMarked
package org.commonground.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
