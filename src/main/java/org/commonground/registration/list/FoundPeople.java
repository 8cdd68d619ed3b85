package org.commonground.registration.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonground.registration.RegistrationId;

/**
 * Whom a list has found, in its order: its pages stay as they are while people book, and what is done to all of them is done
 * to just those who were counted. It keeps a few bytes of each and none of what the rows say.
 */
public final class FoundPeople {

    /** Nobody. */
    public static final FoundPeople NONE = of(List.of());

    /** A ticket by its number in its party. */
    record Found(UUID ticket, UUID registration, int position) {}

    private final long[] tickets;
    private final List<RegistrationId> registrations;

    private FoundPeople(long[] tickets, List<RegistrationId> registrations) {
        this.tickets = tickets;
        this.registrations = registrations;
    }

    /** @param found in the order of the list, but within a party that stands together as it comes */
    static FoundPeople of(List<Found> found) {
        List<Found> ordered = new ArrayList<>(found);
        for (int begin = 0, end; begin < ordered.size(); begin = end) {
            UUID party = ordered.get(begin).registration();
            end = begin + 1;
            while (end < ordered.size() && ordered.get(end).registration().equals(party)) {
                end++;
            }
            if (end - begin > 1) {
                ordered.subList(begin, end).sort(Comparator.comparingInt(Found::position));
            }
        }
        var tickets = new long[2 * ordered.size()];
        Set<RegistrationId> registrations = new LinkedHashSet<>();
        for (int i = 0; i < ordered.size(); i++) {
            tickets[2 * i] = ordered.get(i).ticket().getMostSignificantBits();
            tickets[2 * i + 1] = ordered.get(i).ticket().getLeastSignificantBits();
            registrations.add(new RegistrationId(ordered.get(i).registration()));
        }
        return new FoundPeople(tickets, List.copyOf(registrations));
    }

    public int people() {
        return tickets.length / 2;
    }

    /** Those that brought them, each once. */
    public List<RegistrationId> registrations() {
        return registrations;
    }

    /** The tickets of one page, in order. */
    List<UUID> tickets(int offset, int limit) {
        return IntStream.range(offset, Math.min(people(), offset + limit))
                .mapToObj(i -> new UUID(tickets[2 * i], tickets[2 * i + 1]))
                .toList();
    }
}
