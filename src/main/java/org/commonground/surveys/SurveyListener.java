package org.commonground.surveys;

import java.util.List;
import java.util.Map;
import org.commonground.accounts.RunAs;
import org.commonground.checkin.Arrival;
import org.commonground.checkin.ArrivalRecorded;
import org.commonground.checkin.Arrivals;
import org.commonground.events.EventClosed;
import org.commonground.events.EventId;
import org.commonground.registration.Addressee;
import org.commonground.registration.TicketId;
import org.commonground.registration.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When an event is over, those who came are asked how it was, in the same transaction. */
@Component
class SurveyListener {

    private final Arrivals arrivals;
    private final Tickets tickets;
    private final SurveyDispatch dispatch;

    SurveyListener(Arrivals arrivals, Tickets tickets, SurveyDispatch dispatch) {
        this.arrivals = arrivals;
        this.tickets = tickets;
        this.dispatch = dispatch;
    }

    @EventListener
    void on(EventClosed closed) {
        RunAs.system(() -> dispatch.send(closed.event(), guests(closed.event())));
    }

    /** Who came is asked, also when that is told only now. */
    @EventListener
    void on(ArrivalRecorded arrival) {
        if (arrival.afterClosing()) {
            RunAs.system(() -> tickets.addressesOf(List.of(arrival.ticket()))
                    .values()
                    .forEach(guest -> dispatch.sendLate(arrival.event(), arrival.ticket(), guest)));
        }
    }

    /** One addressee for each ticket whose holder came; somebody who cannot be written to is left out. */
    private List<Addressee> guests(EventId event) {
        List<TicketId> arrived =
                arrivals.of(event).stream().map(Arrival::ticketId).distinct().toList();
        Map<TicketId, Addressee> addresses = tickets.addressesOf(arrived);
        return List.copyOf(addresses.values());
    }
}
