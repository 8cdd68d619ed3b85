package org.commonground.questions;

import java.util.UUID;

/** Identifies one stored answer. */
public record AnswerId(UUID value) {}
