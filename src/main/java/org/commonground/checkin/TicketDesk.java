package org.commonground.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.commonground.events.EventClosed;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.EventRemoved;
import org.commonground.events.EventStatus;
import org.commonground.events.Events;
import org.commonground.registration.TicketCard;
import org.commonground.registration.TicketCode;
import org.commonground.registration.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What registration knows of the code that is shown, and the rules that refuse it. */
@Component
class TicketDesk {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private record Hours(boolean cancelled, boolean closed, OpeningHours open, Instant readAt) {}

    private final Tickets tickets;
    private final Events events;
    private final CheckinSettings settings;
    private final Clock clock;
    private final Map<EventId, Hours> hours = new ConcurrentHashMap<>();

    TicketDesk(Tickets tickets, Events events, CheckinSettings settings, Clock clock) {
        this.tickets = tickets;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The ticket with this code, or the one of this event with this spoken code; empty also for what cannot be a code at
     * all.
     */
    Optional<TicketCard> find(String code, EventId here) {
        return TicketCode.parse(Doors.withoutLookAlikes(code))
                .map(tickets::present)
                .orElseGet(() -> tickets.said(code, here));
    }

    /** Why this ticket is not let in at this event and moment, whether or not it was used. */
    Optional<RefusalReason> refuse(Optional<TicketCard> shown, EventId here, Instant at) {
        if (shown.isEmpty()) {
            return Optional.of(RefusalReason.UNKNOWN);
        }
        TicketCard card = shown.get();
        if (!card.eventId().equals(here)) {
            return Optional.of(RefusalReason.WRONG_EVENT);
        }
        return switch (card.state()) {
            case CANCELLED -> Optional.of(RefusalReason.CANCELLED);
            case REVOKED -> Optional.of(RefusalReason.REVOKED);
            case WAITING -> Optional.of(RefusalReason.WAITING_LIST);
            case VALID -> {
                Hours known = hours(here);
                yield known.cancelled()
                        ? Optional.of(RefusalReason.CANCELLED)
                        : known.open().refuse(at);
            }
        };
    }

    boolean isClosed(EventId event) {
        return hours(event).closed();
    }

    /** Every scan asks for them, and they hardly ever change. */
    private Hours hours(EventId event) {
        Instant now = clock.instant();
        Hours known = hours.get(event);
        if (known == null || !known.readAt().plus(REMEMBERED).isAfter(now)) {
            EventDetails details = events.find(event).orElseThrow();
            var open = new OpeningHours(details.time(), details.zone(), settings.opensBefore());
            EventStatus status = details.status();
            known = new Hours(status == EventStatus.CANCELLED, status == EventStatus.CLOSED, open, now);
            hours.put(event, known);
        }
        return known;
    }

    @TransactionalEventListener
    void on(EventClosed closed) {
        hours.remove(closed.event());
    }

    @EventListener
    void on(EventRemoved removed) {
        hours.remove(removed.event());
    }

    static Guest guest(TicketCard card) {
        return new Guest(card.ticketId(), card.holderName(), card.partySize(), card.accessNeeds());
    }
}
