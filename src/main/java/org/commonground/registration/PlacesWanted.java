package org.commonground.registration;

import static java.util.Objects.requireNonNullElse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonground.events.EventDetails;
import org.commonground.programme.ProgrammeSession;
import org.commonground.terms.Terms;
import org.commonground.terms.TicketKindId;
import org.jspecify.annotations.Nullable;

/**
 * What a party takes: places of the event or of those that are held for it, of the sessions and of the kinds of tickets.
 *
 * @param terms on which it books
 * @param sessions that the party signs up for, each with how many of them
 * @param heldFor the code with which places are held; null for places of the public
 */
record PlacesWanted(
        EventDetails event,
        Terms terms,
        int persons,
        Map<ProgrammeSession, Integer> sessions,
        Map<UUID, Integer> kinds,
        @Nullable UUID heldFor) {

    static PlacesWanted of(
            EventDetails event, Terms terms, Registration registration, Map<ProgrammeSession, Integer> sessions) {
        return new PlacesWanted(
                event,
                terms,
                registration.places(),
                sessions,
                kindsOf(registration.held()),
                registration.heldBy().orElse(null));
    }

    /** How many of these tickets are of each kind. */
    static Map<UUID, Integer> kindsOf(List<Ticket> tickets) {
        Map<UUID, Integer> kinds = new TreeMap<>();
        for (Ticket ticket : tickets) {
            UUID kind = ticket.kindId();
            if (kind != null) {
                kinds.merge(kind, 1, Integer::sum);
            }
        }
        return kinds;
    }

    /** Everything that has a count, the event last: the order in which all who touch several of them lock them. */
    List<Part> inOrder() {
        Stream<Part> parts = Stream.of(
                        sessions.entrySet().stream()
                                .map(entry -> (Part) new OfSession(entry.getKey(), entry.getValue())),
                        kinds.entrySet().stream()
                                .map(entry -> (Part) new OfKind(new TicketKindId(entry.getKey()), entry.getValue())),
                        Stream.ofNullable(heldFor).map(code -> (Part) new Held(code, persons)))
                .flatMap(part -> part)
                .sorted(Comparator.comparing(Part::subject));
        Part last = heldFor == null
                ? new OfEvent(event.id().value(), persons)
                : new OnlyOpen(event.id().value(), persons);
        return Stream.concat(parts, Stream.of(last)).toList();
    }

    /** What is taken of one count. */
    sealed interface Part {
        UUID subject();

        int persons();
    }

    record OfEvent(UUID subject, int persons) implements Part {}

    /** Takes nothing of the event's count, where the places are held already; the event has to be there to be booked. */
    record OnlyOpen(UUID subject, int persons) implements Part {}

    record Held(UUID subject, int persons) implements Part {}

    record OfKind(TicketKindId kind, int persons) implements Part {
        @Override
        public UUID subject() {
            return kind.value();
        }
    }

    record OfSession(ProgrammeSession session, int persons) implements Part {
        @Override
        public UUID subject() {
            return session.id().value();
        }

        int capacity() {
            return requireNonNullElse(session.signUpCapacity(), 0);
        }
    }
}
