package org.commonground.network;

import java.util.Set;

/** What came of saving an organisation. */
public sealed interface SaveOrganisationResult {

    record Saved(OrganisationId id) implements SaveOrganisationResult {}

    /** Of name, kind, about and website those that are missing, too long or not what they should be. */
    record Invalid(Set<String> fields) implements SaveOrganisationResult {}

    /** Another organisation has this name. */
    record NameTaken() implements SaveOrganisationResult {}

    /** Somebody else changed the organisation meanwhile. */
    record ChangedMeanwhile() implements SaveOrganisationResult {}
}
