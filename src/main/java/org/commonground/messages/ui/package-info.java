/** The organisers' screens for messages, and the page to unsubscribe. */
@NullMarked
package org.commonground.messages.ui;

import org.jspecify.annotations.NullMarked;
