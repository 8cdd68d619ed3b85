package org.commonground.programme;

import java.time.Instant;
import java.util.List;
import org.commonground.events.EventId;

/** A published, frozen state of a programme; {@code number} counts from 1 within the event, sessions are by start and room. */
public record Release(EventId eventId, int number, Instant releasedAt, String notes, List<ProgrammeSession> sessions) {}
