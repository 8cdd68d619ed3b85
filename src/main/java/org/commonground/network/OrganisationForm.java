package org.commonground.network;

import java.util.Set;
import org.commonground.places.WardCode;
import org.jspecify.annotations.Nullable;

/** What is said about an organisation; no wards means the whole city, an empty website means none. */
public record OrganisationForm(
        @Nullable String name,
        @Nullable OrganisationKind kind,
        Set<WardCode> wards,
        @Nullable String about,
        @Nullable String website) {}
