package org.commonground.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonground.accounts.RunAs;
import org.commonground.events.EventId;
import org.commonground.events.EventRemoved;
import org.commonground.registration.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * How full the events are, for the phones, each of which asks with every scan. Counted anew once a second at most; each
 * arrival in between is one more.
 */
@Component
class HeadCount {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Counted(AtomicInteger inside, int expected, Instant at) {
        Counted until(Instant later) {
            return new Counted(inside, expected, later);
        }
    }

    private final ScanRecords records;
    private final Tickets tickets;
    private final Clock clock;
    private final Map<EventId, Counted> events = new ConcurrentHashMap<>();

    HeadCount(ScanRecords records, Tickets tickets, Clock clock) {
        this.records = records;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** As it was a second ago at most, with every arrival at this server since. */
    Standing of(EventId event) {
        Instant now = clock.instant();
        Counted counted = events.get(event);
        if (counted == null || isOld(counted, now) && events.replace(event, counted, counted.until(now))) {
            // One phone counts while the others take the old figures, and none of them waits holding a connection.
            counted = new Counted(new AtomicInteger(records.count(event)), expected(event), now);
            events.put(event, counted);
        }
        return new Standing(counted.inside().get(), counted.expected());
    }

    /** As it is at this moment. */
    Standing exact(EventId event) {
        return new Standing(records.count(event), expected(event));
    }

    private static boolean isOld(Counted counted, Instant now) {
        return !counted.at().plus(FRESH).isAfter(now);
    }

    private int expected(EventId event) {
        return RunAs.system(() -> tickets.countValid(event));
    }

    @TransactionalEventListener
    void on(ArrivalRecorded arrival) {
        Counted counted = events.get(arrival.event());
        if (counted != null) {
            counted.inside().incrementAndGet();
        }
    }

    @EventListener
    void on(EventRemoved removed) {
        events.remove(removed.event());
    }
}
