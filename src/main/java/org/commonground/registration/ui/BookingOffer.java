package org.commonground.registration.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonground.registration.PlacesLeft;
import org.commonground.terms.Admission.Admitted;
import org.commonground.terms.TicketKind;
import org.commonground.terms.TicketKindId;

/**
 * What can be had of an event by whoever books now.
 *
 * @param left places that can be had at once
 * @param most persons that can book or wait together; at least 1
 * @param kindsLeft of kinds of tickets that have a limit of their own
 * @param canWait whether a party that finds no room joins the waiting list
 */
record BookingOffer(Admitted admitted, int left, int most, Map<TicketKindId, PlacesLeft> kindsLeft, boolean canWait) {

    /** Whether this party would join the waiting list. */
    boolean waits(BookingDraft draft) {
        return canWait && (draft.persons > left || shortOf(draft).isPresent());
    }

    /** The first kind of which there are not enough for this party. */
    Optional<TicketKind> shortOf(BookingDraft draft) {
        Map<UUID, Integer> wanted = new HashMap<>();
        draft.party().forEach(guest -> {
            if (guest.kind != null) {
                wanted.merge(guest.kind, 1, Integer::sum);
            }
        });
        return admitted.terms().kinds().stream()
                .filter(kind -> wanted.getOrDefault(kind.id().value(), 0) > left(kind))
                .findFirst();
    }

    /** How many tickets of this kind are left, as far as its own limit goes. */
    int left(TicketKind kind) {
        PlacesLeft of = kindsLeft.get(kind.id());
        return of == null ? Integer.MAX_VALUE : of.left();
    }

    /** Whether anything can be had by anybody. */
    boolean isFull() {
        return left == 0 && !canWait;
    }
}
