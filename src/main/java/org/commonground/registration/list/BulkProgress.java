package org.commonground.registration.list;

import java.util.Map;
import java.util.UUID;

/**
 * How far something has come that is done to many registrations.
 *
 * @param total registrations
 * @param outcomes how many of them came to what; those that are waiting are missing
 */
public record BulkProgress(UUID id, BulkKind kind, int total, Map<BulkOutcome, Integer> outcomes, boolean finished) {

    public int done() {
        return outcomes.getOrDefault(BulkOutcome.DONE, 0);
    }

    /** How many have been looked at. */
    public int handled() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
