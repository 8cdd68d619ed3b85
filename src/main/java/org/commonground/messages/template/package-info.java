/** The text of a message with its placeholders. */
@NullMarked
package org.commonground.messages.template;

import org.jspecify.annotations.NullMarked;
