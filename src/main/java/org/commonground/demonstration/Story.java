package org.commonground.demonstration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The demonstration while it is being made: what there is so far, by the names that the content files use. */
final class Story {

    private final Items items;
    private final LocalDate today;
    private final Map<String, UUID> made = new HashMap<>();

    Story(Items items, LocalDate today) {
        this.items = items;
        this.today = today;
    }

    /** The day of the first start in the city, which all dates are counted from. */
    LocalDate today() {
        return today;
    }

    void made(Kind kind, String name, UUID id) {
        if (made.put(kind + " " + name, id) != null) {
            throw new IllegalStateException("The demonstration has two of " + kind + " " + name);
        }
        items.add(kind, id);
    }

    UUID find(Kind kind, String name) {
        UUID id = made.get(kind + " " + name);
        if (id == null) {
            throw new IllegalStateException("The demonstration has no " + kind + " " + name);
        }
        return id;
    }
}
