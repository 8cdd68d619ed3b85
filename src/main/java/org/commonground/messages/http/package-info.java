/** What mail programs speak with to unsubscribe their readers. */
@NullMarked
package org.commonground.messages.http;

import org.jspecify.annotations.NullMarked;
