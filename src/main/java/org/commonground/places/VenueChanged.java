package org.commonground.places;

/** A venue has another name, another address or other directions. */
public record VenueChanged(VenueId venue) {}
