package org.commonground.places;

/** What came of saving a venue. */
public sealed interface SaveVenueResult {

    record Saved(VenueId id) implements SaveVenueResult {}

    /** Something is missing, too long or out of range; {@code field} names it: name, address, directions, ward or rooms. */
    record Invalid(String field) implements SaveVenueResult {}

    /** Two rooms have the same name. */
    record SameRoomTwice(String name) implements SaveVenueResult {}

    /** Somebody else changed the venue meanwhile. */
    record ChangedMeanwhile() implements SaveVenueResult {}
}
