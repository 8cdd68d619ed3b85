package org.commonground.registration;

import java.util.Optional;
import org.commonground.events.Events;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tickets that organisers print and hand over. */
@Service
public class PrintedTickets {

    private final RegistrationRepository registrations;
    private final Events events;
    private final TicketFiles files;

    PrintedTickets(RegistrationRepository registrations, Events events, TicketFiles files) {
        this.registrations = registrations;
        this.events = events;
        this.files = files;
    }

    /** All tickets that the registration holds, as an accessible PDF; empty where there are none. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Optional<byte[]> pdf(RegistrationId id) {
        return registrations
                .findWithTicketsById(id.value())
                .filter(registration -> registration.places() > 0)
                .flatMap(registration ->
                        events.find(registration.eventId()).map(event -> files.pdf(event, registration.held())));
    }
}
