package org.commonground.checkin.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.commonground.checkin.ArrivalRecorded;
import org.commonground.checkin.PhonePaired;
import org.commonground.events.EventId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the boards that are open in browsers that something happened at their event's doors. */
@Component
class LiveDoors {

    private final Map<EventId, Set<Runnable>> boards = new ConcurrentHashMap<>();

    // Not on the scan's own thread: it must not wait for a browser's session, nor lend it the phone's identity.
    private final Executor messenger =
            work -> Thread.ofVirtual().name("live-doors").start(work);

    /** Runs the work, on some thread, after each arrival and each pairing, until the registration is removed. */
    Registration listen(EventId event, Runnable work) {
        boards.compute(event, (id, works) -> {
            Set<Runnable> all = works == null ? ConcurrentHashMap.newKeySet() : works;
            all.add(work);
            return all;
        });
        return () -> boards.computeIfPresent(event, (id, works) -> {
            works.remove(work);
            return works.isEmpty() ? null : works;
        });
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ArrivalRecorded arrival) {
        tell(arrival.event());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PhonePaired pairing) {
        tell(pairing.event());
    }

    private void tell(EventId event) {
        boards.getOrDefault(event, Set.of()).forEach(messenger::execute);
    }
}
