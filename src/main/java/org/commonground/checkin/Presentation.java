package org.commonground.checkin;

import java.time.Instant;
import java.util.UUID;

/**
 * A code shown at a door.
 *
 * @param scanId made by the phone; the same number is answered the same however often it is sent
 * @param code as it was read or typed
 * @param scannedAt by the phone's clock; believed only of scans made without a network
 * @param offline whether the phone could not ask when the code was shown
 */
public record Presentation(UUID scanId, String code, Instant scannedAt, boolean offline) {

    /** A code shown while the network is there. */
    public Presentation(UUID scanId, String code, Instant scannedAt) {
        this(scanId, code, scannedAt, false);
    }
}
