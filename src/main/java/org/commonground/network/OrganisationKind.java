package org.commonground.network;

/** What sort of organisation it is. */
public enum OrganisationKind {
    COMMUNITY_GROUP,
    CHARITY,
    FAITH,
    SCHOOL_OR_COLLEGE,
    BUSINESS,
    ARTS,
    SPORT,
    PUBLIC_BODY;

    /** The key of its name among the translations. */
    public String key() {
        return "network.kind." + name();
    }
}
