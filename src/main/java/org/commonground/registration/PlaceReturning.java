package org.commonground.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.commonground.events.EventId;
import org.commonground.programme.SessionId;
import org.springframework.stereotype.Component;

/** Makes places free again, in the same order as they are taken. */
@Component
class PlaceReturning {

    private final PlaceCountRepository counts;

    PlaceReturning(PlaceCountRepository counts) {
        this.counts = counts;
    }

    /** The places of these tickets of one registration, with their sessions. */
    void free(EventId event, List<Ticket> tickets) {
        if (tickets.isEmpty()) {
            return;
        }
        Map<UUID, Integer> persons = new TreeMap<>(PlacesWanted.kindsOf(tickets));
        tickets.stream()
                .flatMap(ticket -> ticket.sessions().stream())
                .map(SessionId::value)
                .forEach(session -> persons.merge(session, 1, Integer::sum));
        Optional<UUID> code = tickets.getFirst().registration().heldBy();
        code.ifPresent(held -> persons.put(held, tickets.size()));
        boolean held = false;
        for (var part : persons.entrySet()) {
            if (code.filter(part.getKey()::equals).isPresent()) {
                // Only where places are still held by that code; else they are free for all.
                held = counts.giveBackHeld(part.getKey(), part.getValue()) > 0;
            } else {
                counts.giveBack(part.getKey(), part.getValue());
            }
        }
        if (!held) {
            counts.giveBack(event.value(), tickets.size());
        }
    }
}
