package org.commonground.registration;

import java.util.List;
import java.util.Map;
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

    void free(EventId event, List<Ticket> tickets) {
        if (tickets.isEmpty()) {
            return;
        }
        Map<UUID, Integer> persons = new TreeMap<>();
        tickets.stream()
                .flatMap(ticket -> ticket.sessions().stream())
                .map(SessionId::value)
                .forEach(session -> persons.merge(session, 1, Integer::sum));
        persons.forEach(counts::giveBack);
        counts.giveBack(event.value(), tickets.size());
    }
}
