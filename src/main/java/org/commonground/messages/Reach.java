package org.commonground.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonground.shared.EmailAddress;

/**
 * Whom a message would reach at this moment, and whom not.
 *
 * @param unsubscribed who would be written to, but wants no such messages
 * @param withoutAddress who has no mail address
 */
public record Reach(List<Booker> reached, List<Booker> unsubscribed, List<Booker> withoutAddress) {

    /** @param optedOut those who want none */
    static Reach of(List<Booker> bookers, Set<EmailAddress> optedOut) {
        var reached = new ArrayList<Booker>();
        var unsubscribed = new ArrayList<Booker>();
        var withoutAddress = new ArrayList<Booker>();
        for (Booker booker : bookers) {
            EmailAddress address = booker.address();
            if (address == null) {
                withoutAddress.add(booker);
            } else if (optedOut.contains(address)) {
                unsubscribed.add(booker);
            } else {
                reached.add(booker);
            }
        }
        return new Reach(List.copyOf(reached), List.copyOf(unsubscribed), List.copyOf(withoutAddress));
    }
}
