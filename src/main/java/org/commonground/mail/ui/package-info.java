/** What has been mailed, for administrators. */
@NullMarked
package org.commonground.mail.ui;

import org.jspecify.annotations.NullMarked;
