package org.commonground.network;

import java.util.UUID;

/** Identifies an organisation. */
public record OrganisationId(UUID value) {}
