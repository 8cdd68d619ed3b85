package org.commonground.registration;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.EventStatus;
import org.commonground.events.Events;
import org.commonground.registration.PlaceCountRepository.Count;
import org.commonground.registration.PlaceCountRepository.Taken;
import org.commonground.terms.InvitationCodeId;
import org.commonground.terms.PlaceKeeping;
import org.commonground.terms.TicketKindId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the terms of booking promise beside the counts of places. Places that are held count as taken of the event, and
 * have a count of their own from which they are booked.
 */
@Component
class KeptPlaces implements PlaceKeeping {

    private final PlaceCountRepository counts;
    private final Events events;

    KeptPlaces(PlaceCountRepository counts, Events events) {
        this.counts = counts;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int lockTaken(TicketKindId kind) {
        return counts.lock(kind.value()).stream().findFirst().orElse(0);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void limit(EventId event, TicketKindId kind, @Nullable Integer places) {
        counts.begin(kind.value(), event.value(), places);
        counts.limitPart(kind.value(), places);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(TicketKindId kind) {
        counts.delete(kind.value());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public OptionalInt hold(EventId event, InvitationCodeId code, int places) {
        counts.begin(code.value(), event.value(), 0);
        Count held = counts.lockCount(code.value()).orElseThrow();
        if (places < held.getTaken()) {
            return OptionalInt.of(held.getTaken());
        }
        int more = places - held.getCapacity();
        EventDetails details = events.find(event).orElseThrow();
        counts.begin(event.value(), event.value(), details.status() == EventStatus.PUBLISHED ? details.capacity() : 0);
        Count all = counts.lockCount(event.value()).orElseThrow();
        int free = (details.status() == EventStatus.DRAFT ? details.capacity() : all.getCapacity()) - all.getTaken();
        if (more > 0 && (more > free || all.getWaiting() > 0)) {
            return OptionalInt.of(held.getCapacity() + (all.getWaiting() > 0 ? 0 : Math.max(0, free)));
        }
        counts.limitPart(code.value(), places);
        counts.giveBack(event.value(), -more);
        return OptionalInt.empty();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(EventId event, InvitationCodeId code) {
        counts.lockCount(code.value()).ifPresent(held -> {
            // Who gives such a place back from now on gives it to all.
            counts.limitPart(code.value(), 0);
            counts.giveBack(event.value(), held.getCapacity() - held.getTaken());
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Integer> taken(Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : counts.taken(subjects).stream().collect(Collectors.toMap(Taken::subject, Taken::taken));
    }
}
