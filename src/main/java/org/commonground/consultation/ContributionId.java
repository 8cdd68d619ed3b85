package org.commonground.consultation;

import java.util.UUID;

/** Identifies a contribution; never shown, the public number is another. */
public record ContributionId(UUID value) {}
