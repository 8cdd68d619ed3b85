package org.commonground.checkin;

import java.time.Instant;
import java.time.ZoneId;
import org.commonground.shared.TimeSpan;

/** What came of typing or opening a pairing code. */
public sealed interface PairResult {

    /**
     * The phone is paired.
     *
     * @param token the phone's secret from now on; only its hash is kept here
     */
    record Paired(
            String token,
            String device,
            DoorId doorId,
            String door,
            String event,
            TimeSpan time,
            ZoneId zone,
            Instant expiresAt)
            implements PairResult {}

    /** No such code, or it was used, revoked or too old; which of these is nobody's business. */
    record UnknownCode() implements PairResult {}

    /** Too many tries from this network address. */
    record TooMany() implements PairResult {}
}
