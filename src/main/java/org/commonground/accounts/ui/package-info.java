/** Signing in, and the people with roles. */
@NullMarked
package org.commonground.accounts.ui;

import org.jspecify.annotations.NullMarked;
