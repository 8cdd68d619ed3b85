package org.commonground.registration;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What can still be given away of an event, as a whole and of the kinds of tickets that have a limit of their own. */
class FreePlaces {

    private int left;
    private final Map<UUID, Integer> kinds;

    /** @param kinds those with a limit of their own */
    FreePlaces(int left, Map<UUID, Integer> kinds) {
        this.left = left;
        this.kinds = new HashMap<>(kinds);
    }

    /** Whether there is room for a party; the smallest limit governs. */
    boolean fits(int persons, Map<UUID, Integer> ofKinds) {
        return persons <= left
                && ofKinds.entrySet().stream()
                        .allMatch(kind -> kind.getValue() <= kinds.getOrDefault(kind.getKey(), Integer.MAX_VALUE));
    }

    void take(int persons, Map<UUID, Integer> ofKinds) {
        left -= persons;
        ofKinds.forEach((kind, some) -> kinds.computeIfPresent(kind, (id, free) -> free - some));
    }
}
