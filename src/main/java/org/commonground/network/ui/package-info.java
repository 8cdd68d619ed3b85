/** Where organisers keep the organisations of the network. */
@NullMarked
package org.commonground.network.ui;

import org.jspecify.annotations.NullMarked;
