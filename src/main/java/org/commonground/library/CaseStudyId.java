package org.commonground.library;

import java.util.UUID;

/** Identifies a case study. */
public record CaseStudyId(UUID value) {}
