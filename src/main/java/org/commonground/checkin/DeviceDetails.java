package org.commonground.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A phone at a door, as organisers see it.
 *
 * @param lastSeenAt when it last spoke with the server, within a quarter of a minute
 * @param expiresAt when it stops working by itself
 */
public record DeviceDetails(
        DeviceId id,
        String name,
        String door,
        State state,
        @Nullable Instant lastSeenAt,
        Instant expiresAt) {

    /** Where a phone stands between its link and its end. */
    public enum State {
        /** Its link was made but not opened yet. */
        WAITING,
        PAIRED,
        EXPIRED,
        REVOKED;

        /** The key of its name among the translations. */
        public String key() {
            return "checkin.device." + name();
        }
    }
}
