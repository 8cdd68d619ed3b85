package org.commonground.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.commonground.calendar.CalendarEntry.Host;

/** iCalendar files as RFC 5545 and 7986 want them, in UTF-8. */
public final class CalendarFiles {

    private CalendarFiles() {}

    /**
     * One entry to be sent: with a higher sequence it replaces the one that a calendar already has, and where it is
     * cancelled it takes that one back.
     */
    public static byte[] message(CalendarEntry entry) {
        return write(List.of(entry.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH), List.of(entry));
    }

    /** A calendar to be fetched; programs know its name and when to come again from different properties. */
    public static byte[] feed(CalendarFeed feed) {
        String name = oneLine(feed.name());
        return write(
                List.of(
                        new Name(name),
                        new XProperty("X-WR-CALNAME", name),
                        new RefreshInterval(new ParameterList(List.of(Value.DURATION)), feed.refresh()),
                        new XProperty("X-PUBLISHED-TTL", feed.refresh().toString())),
                feed.entries());
    }

    private static byte[] write(List<Property> properties, List<CalendarEntry> entries) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Common Ground//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        properties.forEach(calendar::add);
        new CalendarZones(entries).explained().forEach(calendar::add);
        entries.stream().map(CalendarFiles::component).forEach(calendar::add);
        return IcalLines.fold(calendar.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent component(CalendarEntry entry) {
        Instant changedAt = entry.changedAt().truncatedTo(ChronoUnit.SECONDS);
        VEvent event = new VEvent(
                CalendarZones.moment(entry.time().start(), entry.zone()),
                CalendarZones.moment(entry.time().end(), entry.zone()),
                oneLine(entry.title()));
        event.replace(new DtStamp(changedAt));
        event.add(new Uid(entry.uid()));
        event.add(new Sequence(entry.sequence()));
        event.add(new LastModified(changedAt));
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Location(oneLine(entry.location())));
        event.add(new Description(lines(entry.description())));
        if (entry.host() != null) {
            event.add(organiser(entry.host()));
        }
        if (entry.page() != null) {
            event.add(new Url(entry.page()));
        }
        return event;
    }

    private static Organizer organiser(Host host) {
        String name = oneLine(host.name()).replace('"', '\'');
        ParameterList parameters = name.isEmpty() ? new ParameterList() : new ParameterList(List.of(new Cn(name)));
        return new Organizer(parameters, URI.create("mailto:" + host.address().value()));
    }

    private static String oneLine(String text) {
        return lines(text).replace("\n", ", ");
    }

    /** Control characters have no place in a calendar, and a lone carriage return would begin another property. */
    private static String lines(String text) {
        return text.lines()
                .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
