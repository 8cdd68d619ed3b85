package org.commonground.terms;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.commonground.events.EventId;
import org.jspecify.annotations.Nullable;

/** Counts what the terms promise and limit; whoever counts the places of events implements it. Each within the caller's transaction. */
public interface PlaceKeeping {

    /** How many persons have a ticket of this kind; nobody takes another one until the transaction ends. */
    int lockTaken(TicketKindId kind);

    /** From now on there are no more tickets of this kind than these; null is no limit. */
    void limit(EventId event, TicketKindId kind, @Nullable Integer places);

    /** There is no such kind any more. */
    void forget(TicketKindId kind);

    /**
     * Holds so many places of the event for a code, more or fewer than before.
     *
     * @return how many could be held where these cannot: fewer are free, or more are taken already; empty where it is done
     */
    OptionalInt hold(EventId event, InvitationCodeId code, int places);

    /** Gives what was not taken of them to the public. */
    void release(EventId event, InvitationCodeId code);

    /** How many persons have a ticket of each kind, or one of the places that are held with each code; by its id, in one statement. */
    Map<UUID, Integer> taken(Collection<UUID> subjects);
}
