/** Where organisers make events and take them through their life. */
@NullMarked
package org.commonground.events.ui;

import org.jspecify.annotations.NullMarked;
