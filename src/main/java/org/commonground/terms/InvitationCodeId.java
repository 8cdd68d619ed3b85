package org.commonground.terms;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an invitation code of one event. */
public record InvitationCodeId(UUID value) implements Serializable {}
