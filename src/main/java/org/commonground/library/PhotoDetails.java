package org.commonground.library;

/**
 * A photo of a story.
 *
 * @param description of what it shows, for those who cannot see it; empty until the author has written it
 * @param peopleAgree whether the author has said that the people shown agree to its publication
 * @param width in pixels
 * @param height in pixels
 */
public record PhotoDetails(PhotoId id, String description, boolean peopleAgree, int width, int height) {}
