package org.commonground.network;

/** What came of saving an organisation. */
public sealed interface SaveOrganisationResult {

    record Saved(OrganisationId id) implements SaveOrganisationResult {}

    /** Something is missing, too long or not what it should be; {@code field} names it: name, kind, about or website. */
    record Invalid(String field) implements SaveOrganisationResult {}

    /** Another organisation has this name. */
    record NameTaken() implements SaveOrganisationResult {}

    /** Somebody else changed the organisation meanwhile. */
    record ChangedMeanwhile() implements SaveOrganisationResult {}
}
