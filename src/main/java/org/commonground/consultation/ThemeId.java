package org.commonground.consultation;

import java.util.UUID;

/** Identifies a theme. */
public record ThemeId(UUID value) {}
