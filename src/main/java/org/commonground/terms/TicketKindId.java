package org.commonground.terms;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a kind of tickets of one event, however it is named. */
public record TicketKindId(UUID value) implements Serializable {}
