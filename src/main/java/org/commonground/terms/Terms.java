package org.commonground.terms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On what terms an event can be booked, beside its capacity.
 *
 * @param opensAt null where booking is open from the event's publication
 * @param closesAt null where it is open until the event's end
 * @param invitedOnly whether nobody books without an invitation code
 * @param approval whether an organiser decides about each booking; who has an invitation code was chosen already
 * @param kinds of tickets in their order; none where all are alike
 * @param version counts the changes
 */
public record Terms(
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        boolean invitedOnly,
        boolean approval,
        List<TicketKind> kinds,
        int version) {

    /** Of an event of which nothing was settled. */
    public static final Terms NONE = new Terms(null, null, false, false, List.of(), 0);

    public Terms {
        kinds = List.copyOf(kinds);
    }

    public Optional<TicketKind> kind(@Nullable TicketKindId id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** Whether this can be the kind of somebody's ticket: one of these, or none where there are none. */
    public boolean isKind(@Nullable TicketKindId id) {
        return kinds.isEmpty() ? id == null : kind(id).isPresent();
    }

    Admission admit(Instant now) {
        if (closesAt != null && !now.isBefore(closesAt)) {
            return new Admission.Closed();
        }
        if (invitedOnly) {
            return new Admission.InvitedOnly();
        }
        return opensAt != null && now.isBefore(opensAt) ? new Admission.NotYet(opensAt) : new Admission.Admitted(this);
    }
}
