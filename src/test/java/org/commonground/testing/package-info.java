/** What the tests stand on: the database engines, a signed-in person, a clock that can be moved. */
package org.commonground.testing;
