package org.commonground.library;

import java.util.UUID;

/** Identifies a photo of a case study. */
public record PhotoId(UUID value) {}
