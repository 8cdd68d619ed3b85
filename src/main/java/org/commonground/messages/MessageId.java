package org.commonground.messages;

import java.util.UUID;

/** Identifies a message. */
public record MessageId(UUID value) {}
