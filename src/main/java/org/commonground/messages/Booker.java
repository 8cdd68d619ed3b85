package org.commonground.messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonground.registration.Party;
import org.commonground.registration.RegistrationId;
import org.commonground.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who booked, with all who come along. Several registrations with one mail address are one booker: nobody gets the
 * same message twice.
 *
 * @param registration the first of them
 * @param address where to write to; null for people without one
 * @param members those who hold a place, at least one; the first gives the name
 */
public record Booker(
        RegistrationId registration, @Nullable EmailAddress address, Locale locale, List<Party.Member> members) {

    public String name() {
        return members.getFirst().name();
    }

    /** In the order in which they booked first. */
    static List<Booker> of(List<Party> parties) {
        Map<Object, Booker> bookers = new LinkedHashMap<>();
        for (Party party : parties) {
            Object key = party.address() == null ? party.registration() : party.address();
            bookers.merge(
                    key,
                    new Booker(party.registration(), party.address(), party.locale(), party.members()),
                    Booker::with);
        }
        return List.copyOf(bookers.values());
    }

    private Booker with(Booker later) {
        var all = new ArrayList<>(members);
        all.addAll(later.members);
        return new Booker(registration, address, locale, List.copyOf(all));
    }
}
