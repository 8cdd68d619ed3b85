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
 * @param registrations all of theirs, the first first
 * @param address where to write to; null for people without one
 * @param members those who hold a place, or wait for one, at least one; the first gives the name
 */
public record Booker(
        List<RegistrationId> registrations, @Nullable EmailAddress address, Locale locale, List<Party.Member> members) {

    /** The one by which they are known. */
    public RegistrationId registration() {
        return registrations.getFirst();
    }

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
                    new Booker(List.of(party.registration()), party.address(), party.locale(), party.members()),
                    Booker::with);
        }
        return List.copyOf(bookers.values());
    }

    private Booker with(Booker later) {
        var all = new ArrayList<>(members);
        all.addAll(later.members);
        var own = new ArrayList<>(registrations);
        own.addAll(later.registrations);
        return new Booker(List.copyOf(own), address, locale, List.copyOf(all));
    }
}
