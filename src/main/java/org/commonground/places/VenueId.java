package org.commonground.places;

import java.util.UUID;

/** Identifies a venue. */
public record VenueId(UUID value) {}
