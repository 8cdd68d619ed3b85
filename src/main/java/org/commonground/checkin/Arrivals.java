package org.commonground.checkin;

import java.util.List;
import java.util.Set;
import org.commonground.events.EventId;
import org.commonground.events.EventRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has arrived at an event. */
@Service
public class Arrivals {

    private final ScanRecords records;
    private final HeadCount headCount;

    Arrivals(ScanRecords records, HeadCount headCount) {
        this.records = records;
        this.headCount = headCount;
    }

    /** Everybody who has arrived, the latest first. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<Arrival> of(EventId event) {
        return records.arrivals(event, Integer.MAX_VALUE);
    }

    /** The latest arrivals, the very latest first. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<Arrival> latest(EventId event, int most) {
        return records.arrivals(event, most);
    }

    /** How many have arrived. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public int count(EventId event) {
        return records.count(event);
    }

    /** How many have arrived, of how many who hold a ticket. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Standing standing(EventId event) {
        return headCount.exact(event);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EventRemoved removed) {
        records.delete(Set.of(removed.event()));
    }
}
