/** Where residents are asked and answered, and the desk at which analysts read. */
@NullMarked
package org.commonground.consultation.ui;

import org.jspecify.annotations.NullMarked;
