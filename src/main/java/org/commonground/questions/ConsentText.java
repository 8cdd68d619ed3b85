package org.commonground.questions;

import java.io.Serializable;

/**
 * What people agree to.
 *
 * @param version rises by one with each change of the text, from 1
 */
public record ConsentText(int version, String text) implements Serializable {}
