/** What the phones at the door speak with: the door page's files and its HTTP API. */
@NullMarked
package org.commonground.checkin.http;

import org.jspecify.annotations.NullMarked;
