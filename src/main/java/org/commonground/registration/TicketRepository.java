package org.commonground.registration;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TicketRepository extends Repository<Ticket, UUID> {

    /** A ticket with how many valid ones its registration has. */
    record InParty(Ticket ticket, long partySize) {
        TicketCard card() {
            return ticket.card((int) partySize);
        }
    }

    String IN_PARTY = """
            select new org.commonground.registration.TicketRepository$InParty(t,
                (select count(o) from Ticket o where o.registration = r and o.state = org.commonground.registration.TicketState.VALID))
            from Ticket t join fetch t.registration r
            """;

    int countByEventIdAndState(UUID eventId, TicketState state);

    @Query(IN_PARTY + "where t.eventId = :event order by r.createdAt, t.position")
    List<InParty> ofEvent(UUID event);

    @Query(IN_PARTY
            + "where t.eventId = :event and (t.holderName like concat('%', :text, '%') escape '!' or t.spokenCode = :code)"
            + " order by t.holderName, t.position")
    List<InParty> search(UUID event, String text, String code);

    @Query("select t from Ticket t join fetch t.registration r left join fetch t.sessions"
            + " where t.eventId = :event and t.state = org.commonground.registration.TicketState.VALID"
            + " order by r.createdAt, r.id, t.position")
    List<Ticket> validOfEvent(UUID event);

    /** Of those who wait, and not of those to whom places are offered just now; in the order of the list. */
    @Query("select t from Ticket t join fetch t.registration r left join fetch t.sessions"
            + " where t.eventId = :event and t.state = org.commonground.registration.TicketState.WAITING"
            + " and r.status = org.commonground.registration.RegistrationStatus.WAITING"
            + " order by r.priority desc, r.queueNumber, t.position")
    List<Ticket> waitingOfEvent(UUID event);

    @Query("select t from Ticket t join fetch t.registration where t.id in :ids")
    List<Ticket> withIds(Collection<UUID> ids);
}
