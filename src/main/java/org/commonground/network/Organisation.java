package org.commonground.network;

import java.util.Set;
import org.commonground.places.WardCode;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the network.
 *
 * @param wards where it works; empty means the whole city
 * @param about what it does, in its own words
 */
public record Organisation(
        OrganisationId id,
        String name,
        OrganisationKind kind,
        Set<WardCode> wards,
        String about,
        @Nullable String website,
        int version) {}
