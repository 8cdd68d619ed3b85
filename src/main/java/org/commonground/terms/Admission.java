package org.commonground.terms;

import java.time.Instant;
import java.util.Optional;

/** Whether somebody can book now, as far as the terms are concerned; there may be no places left. */
public sealed interface Admission {

    /** @param code by which she books; empty for the general public */
    record Admitted(Terms terms, Optional<InvitationCode> code) implements Admission {

        public Admitted(Terms terms) {
            this(terms, Optional.empty());
        }

        /** Whether places are held for her, and she takes none of the public's. */
        public boolean isHeldFor() {
            return code.filter(InvitationCode::holds).isPresent();
        }

        /** Whether an organiser decides about her booking. */
        public boolean needsApproval() {
            return terms.approval() && code.isEmpty();
        }
    }

    /** Without an invitation code. */
    record NotYet(Instant opensAt) implements Admission {}

    /** Only with an invitation code. */
    record InvitedOnly() implements Admission {}

    /** For everybody. */
    record Closed() implements Admission {}

    /** The code that was given opens nothing at this event, or not any more. */
    record UnknownCode() implements Admission {}
}
