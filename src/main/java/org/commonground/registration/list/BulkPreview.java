package org.commonground.registration.list;

/**
 * Whom something would be done to.
 *
 * @param registrations that hold places
 * @param people who hold these places
 * @param skipped registrations that hold none
 */
public record BulkPreview(int registrations, int people, int skipped) {}
