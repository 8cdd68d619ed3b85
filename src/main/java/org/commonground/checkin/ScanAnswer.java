package org.commonground.checkin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the door says to a code. */
public sealed interface ScanAnswer {

    /** Come in. */
    record Admitted(UUID scanId, @Nullable Guest guest) implements ScanAnswer {}

    /**
     * Not let in.
     *
     * @param guest whom the ticket names, where this door may know
     * @param firstAt when it was used, for {@link RefusalReason#ALREADY_USED}
     * @param firstDoor where it was used, for {@link RefusalReason#ALREADY_USED}
     */
    record Refused(
            UUID scanId,
            RefusalReason reason,
            @Nullable Guest guest,
            @Nullable Instant firstAt,
            @Nullable String firstDoor)
            implements ScanAnswer {}
}
