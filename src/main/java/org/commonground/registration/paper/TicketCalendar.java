package org.commonground.registration.paper;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/**
 * Writes the calendar entry of a ticket (iCalendar, UTF-8). People pass such files on, so it holds neither the
 * ticket's code nor the private link.
 */
@Component
public class TicketCalendar {

    /** One for all: each new registry would be kept by Java's time zones for good. */
    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    /** Half a year before and after an event show both sides of a clock change. */
    private static final long HALF_A_YEAR_IN_DAYS = 182;

    private final Wording wording;

    TicketCalendar(Wording wording) {
        this.wording = wording;
    }

    /** The entry as it is now; with a higher sequence it replaces the one that a calendar already has. */
    public byte[] published(TicketFace ticket) {
        return write(ticket, ImmutableMethod.PUBLISH, ImmutableStatus.VEVENT_CONFIRMED);
    }

    /** Takes the entry back; its sequence must be higher than that of what was published. */
    public byte[] cancelled(TicketFace ticket) {
        return write(ticket, ImmutableMethod.CANCEL, ImmutableStatus.VEVENT_CANCELLED);
    }

    private byte[] write(TicketFace ticket, Method method, Status status) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Common Ground//Tickets//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method);
        Optional<VTimeZone> zone = zone(ticket);
        zone.ifPresent(calendar::add);
        calendar.add(entry(ticket, zone, status));
        return IcalLines.fold(calendar.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private VEvent entry(TicketFace ticket, Optional<VTimeZone> zone, Status status) {
        VEvent entry = new VEvent(
                moment(ticket.time().start(), zone), moment(ticket.time().end(), zone), oneLine(ticket.eventName()));
        entry.replace(new DtStamp(ticket.changedAt().truncatedTo(ChronoUnit.SECONDS)));
        entry.add(new Uid(ticket.ticket() + "." + ticket.event() + "@common-ground"));
        entry.add(new Sequence(ticket.sequence()));
        entry.add(new LastModified(ticket.changedAt().truncatedTo(ChronoUnit.SECONDS)));
        entry.add(status);
        entry.add(new Location(oneLine(ticket.venue() + "\n" + ticket.address())));
        entry.add(new Description(description(ticket, status)));
        EmailAddress.parse(ticket.contact()).ifPresent(address -> entry.add(organiser(ticket, address)));
        return entry;
    }

    private String description(TicketFace ticket, Status status) {
        String holder = oneLine(ticket.holder());
        String who = wording.text(ticket.locale(), "registration.calendar.holder", holder);
        String show = status.equals(ImmutableStatus.VEVENT_CANCELLED)
                ? wording.text(ticket.locale(), "registration.calendar.cancelled")
                : wording.text(ticket.locale(), "registration.calendar.show");
        return ticket.contact().isBlank()
                ? who + "\n" + show
                : who + "\n" + show + "\n"
                        + wording.text(ticket.locale(), "registration.calendar.help", oneLine(ticket.contact()));
    }

    private static Organizer organiser(TicketFace ticket, EmailAddress address) {
        String name = oneLine(ticket.organiser()).replace('"', '\'');
        ParameterList parameters = name.isEmpty() ? new ParameterList() : new ParameterList(List.of(new Cn(name)));
        return new Organizer(parameters, URI.create("mailto:" + address.value()));
    }

    private static Temporal moment(Instant moment, Optional<VTimeZone> zone) {
        return zone.<Temporal>map(known -> moment.atZone(ZoneId.of(idOf(known))))
                .orElse(moment);
    }

    /** The rules that hold around the event; the whole history since 1847 would be most of the file. */
    private static Optional<VTimeZone> zone(TicketFace ticket) {
        TimeZone known = ZONES.getTimeZone(ticket.zone().getId());
        if (known == null || ticket.zone().getRules().isFixedOffset()) {
            return Optional.empty();
        }
        VTimeZone whole = known.getVTimeZone();
        ZonedDateTime start = ticket.time().start().atZone(ticket.zone());
        Set<Observance> rules = new LinkedHashSet<>();
        for (ZonedDateTime day :
                List.of(start.minusDays(HALF_A_YEAR_IN_DAYS), start, start.plusDays(HALF_A_YEAR_IN_DAYS))) {
            rules.add(whole.getApplicableObservance(day));
        }
        return Optional.of(new VTimeZone(
                new PropertyList(List.of(new TzId(idOf(whole)))), new ComponentList<>(List.copyOf(rules))));
    }

    /** The name that the zone's own definition has: an alias would not be found by a calendar program. */
    private static String idOf(VTimeZone zone) {
        return requireNonNull(zone.getTimeZoneId()).getValue();
    }

    private static String oneLine(String text) {
        return text.lines()
                .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
