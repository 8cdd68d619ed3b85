package org.commonground.library;

/**
 * Who tells the story, as the author wants it shown.
 *
 * @param organisation empty where there is none
 */
public record Byline(String name, String organisation) {}
