package org.commonground.registration;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonground.events.EventId;
import org.commonground.registration.TicketRepository.InParty;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tickets as staff and the door know them. */
@Service
public class Tickets {

    private final TicketRepository tickets;
    private final TicketCards cards;

    Tickets(TicketRepository tickets, TicketCards cards) {
        this.tickets = tickets;
        this.cards = cards;
    }

    /** The ticket with this code, whatever its state; empty where the code is nobody's. */
    @PreAuthorize("hasAnyRole('STEWARD', 'ORGANISER')")
    public Optional<TicketCard> present(TicketCode code) {
        return cards.withCode(code);
    }

    /** The event's ticket with this short code, as it was said and typed, whatever its state. */
    @PreAuthorize("hasAnyRole('STEWARD', 'ORGANISER')")
    public Optional<TicketCard> said(String typed, EventId event) {
        return SpokenCode.parse(typed).flatMap(code -> cards.withSpokenCode(event, code));
    }

    /** How many of the event's tickets would let their holder in. */
    @PreAuthorize("hasAnyRole('STEWARD', 'ORGANISER')")
    @Transactional(readOnly = true)
    public int countValid(EventId event) {
        return tickets.countByEventIdAndState(event.value(), TicketState.VALID);
    }

    /** All tickets ever made for the event, in the order of booking. */
    @PreAuthorize("hasAnyRole('STEWARD', 'ORGANISER')")
    @Transactional(readOnly = true)
    public List<TicketCard> ofEvent(EventId event) {
        return tickets.ofEvent(event.value()).stream().map(InParty::card).toList();
    }

    /** The event's tickets whose holder's name contains the text, or whose spoken code it is, by name. */
    @PreAuthorize("hasAnyRole('STEWARD', 'ORGANISER')")
    @Transactional(readOnly = true)
    public List<TicketCard> search(EventId event, String text) {
        String wanted = Texts.line(text);
        if (wanted.isEmpty() || wanted.length() > Limits.NAME) {
            return List.of();
        }
        String literally = wanted.replaceAll("[!%_]", "!$0");
        return tickets.search(event.value(), literally, SpokenCode.typed(wanted)).stream()
                .map(InParty::card)
                .toList();
    }

    /** Everybody who holds a place at the event, by registration, in the order of booking. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<Party> parties(EventId event) {
        return parties(tickets.validOfEvent(event.value()));
    }

    /** Everybody on the waiting list of the event to whom nothing is offered just now, by registration, in the order of the list. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<Party> waiting(EventId event) {
        return parties(tickets.waitingOfEvent(event.value()));
    }

    private static List<Party> parties(List<Ticket> theirs) {
        return theirs.stream()
                .collect(Collectors.groupingBy(Ticket::registration, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(held -> held.getKey()
                        .party(held.getValue().stream().map(Ticket::member).toList()))
                .toList();
    }

    /**
     * Where and in which language to write to the holders of these tickets, without those who have no mail address; for what
     * the system does by itself.
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public Map<TicketId, Addressee> addressesOf(Collection<TicketId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var addresses = new HashMap<TicketId, Addressee>();
        for (Ticket ticket : tickets.withIds(ids.stream().map(TicketId::value).toList())) {
            Registration registration = ticket.registration();
            registration
                    .email()
                    .ifPresent(address -> addresses.put(ticket.id(), new Addressee(address, registration.locale())));
        }
        return addresses;
    }
}
