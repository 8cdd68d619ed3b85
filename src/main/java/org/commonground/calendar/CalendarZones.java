package org.commonground.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzId;
import org.jspecify.annotations.Nullable;

/** The zones of a calendar's entries, each explained by the rules that hold around these: the whole history since 1847 would be most of the file. */
final class CalendarZones {

    /** One for all: each new registry would be kept by Java's time zones for good. */
    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    /** Looked at in each quarter of the year around an entry: half a year alone can lead from one summer to the next. */
    private static final List<Long> DAYS = List.of(-182L, -91L, 0L, 91L, 182L);

    private final Map<String, Set<Observance>> rules = new LinkedHashMap<>();

    CalendarZones(Collection<CalendarEntry> entries) {
        entries.forEach(this::add);
    }

    private void add(CalendarEntry entry) {
        VTimeZone whole = known(entry.zone());
        if (whole == null) {
            return;
        }
        Set<Observance> known = rules.computeIfAbsent(idOf(whole), id -> new LinkedHashSet<>());
        ZonedDateTime start = entry.time().start().atZone(entry.zone());
        DAYS.forEach(days -> known.add(whole.getApplicableObservance(start.plusDays(days))));
    }

    /** To be written before the entries that name them. */
    List<VTimeZone> explained() {
        return rules.entrySet().stream()
                .map(zone -> new VTimeZone(
                        new PropertyList(List.of(new TzId(zone.getKey()))),
                        new ComponentList<>(List.copyOf(zone.getValue()))))
                .toList();
    }

    /** In universal time where the zone has no rules that could be explained. */
    static Temporal moment(Instant moment, ZoneId zone) {
        VTimeZone known = known(zone);
        return known == null ? moment : moment.atZone(ZoneId.of(idOf(known)));
    }

    private static @Nullable VTimeZone known(ZoneId zone) {
        TimeZone known = ZONES.getTimeZone(zone.getId());
        return known == null || zone.getRules().isFixedOffset() ? null : known.getVTimeZone();
    }

    /** The name that the zone's own definition has: an alias would not be found by a calendar program. */
    private static String idOf(VTimeZone zone) {
        return requireNonNull(zone.getTimeZoneId()).getValue();
    }
}
