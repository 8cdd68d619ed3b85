package org.commonground.accounts;

import java.util.UUID;

/** Identifies an account. */
public record AccountId(UUID value) {}
