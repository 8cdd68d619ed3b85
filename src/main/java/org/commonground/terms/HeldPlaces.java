package org.commonground.terms;

import java.time.LocalDate;

/**
 * Places that the public cannot book before a day.
 *
 * @param places taken by the community or not
 */
public record HeldPlaces(String forWhom, int places, LocalDate releaseOn) {}
