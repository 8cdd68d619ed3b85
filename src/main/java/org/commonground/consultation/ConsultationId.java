package org.commonground.consultation;

import java.util.UUID;

/** Identifies a consultation. */
public record ConsultationId(UUID value) {}
