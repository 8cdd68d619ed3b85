package org.commonground.registration.news;

import java.time.ZoneId;
import org.commonground.events.EventDetails;
import org.commonground.shared.TimeSpan;

/** What everybody who comes to an event has to know of it. */
public record EventFacts(
        String title, TimeSpan time, ZoneId zone, String venueName, String address, String directions) {

    public static EventFacts of(EventDetails event) {
        return new EventFacts(
                event.title(),
                event.time(),
                event.zone(),
                event.venue().name(),
                event.venue().address(),
                event.venue().directions());
    }

    public boolean isAtTheSameTimeAs(EventFacts other) {
        return time.equals(other.time) && zone.equals(other.zone);
    }

    public boolean isAtTheSamePlaceAs(EventFacts other) {
        return venueName.equals(other.venueName) && address.equals(other.address);
    }
}
