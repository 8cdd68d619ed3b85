package org.commonground.registration;

import java.text.CollationKey;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.shared.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The badges of all who hold places at an event, four to a sheet. A large event comes in several files, so that no more
 * than one file's badges are ever in memory.
 */
@Service
public class BadgeSheets {

    /** How many badges a file has at most. */
    public static final int MOST_IN_A_FILE = 200;

    private final JdbcTemplate jdbc;
    private final TicketRepository tickets;
    private final TicketFiles files;

    BadgeSheets(JdbcTemplate jdbc, TicketRepository tickets, TicketFiles files) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.files = files;
    }

    private record Holder(TicketId ticket, String name, CollationKey key) {}

    /**
     * The files that it takes, sorted by name as that language does.
     *
     * @param since only of bookings that were made or have changed at or after this moment; null for all
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<BadgePart> parts(EventId event, @Nullable Instant since, Locale locale) {
        Collator collator = Collator.getInstance(locale);
        List<Holder> holders = new ArrayList<>(jdbc.query(
                "select t.id, t.holder_name from registration_ticket t"
                        + " join registration_registration r on r.id = t.registration_id"
                        + " where r.event_id = ? and t.state = 'VALID' and r.changed_at >= ?",
                (row, number) -> new Holder(
                        new TicketId(Uuids.of(row.getBytes(1))),
                        row.getString(2),
                        collator.getCollationKey(row.getString(2))),
                Uuids.bytes(event.value()),
                LocalDateTime.ofInstant(since == null ? Instant.EPOCH : since, ZoneOffset.UTC)));
        holders.sort(Comparator.comparing(Holder::key)
                .thenComparing(holder -> holder.ticket().value()));
        List<BadgePart> parts = new ArrayList<>();
        for (int first = 0; first < holders.size(); first += MOST_IN_A_FILE) {
            List<Holder> part = holders.subList(first, Math.min(holders.size(), first + MOST_IN_A_FILE));
            parts.add(new BadgePart(
                    first + 1,
                    part.getFirst().name(),
                    part.getLast().name(),
                    part.stream().map(Holder::ticket).toList()));
        }
        return parts;
    }

    /** An accessible PDF of those of a file's tickets that are still valid; empty where none is. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Optional<byte[]> pdf(EventDetails event, BadgePart part, Locale locale) {
        List<UUID> ids = part.tickets().stream().map(TicketId::value).toList();
        Map<TicketId, Ticket> found = tickets.withIds(ids).stream()
                .filter(ticket ->
                        ticket.isValid() && ticket.registration().eventId().equals(event.id()))
                .collect(Collectors.toMap(Ticket::id, Function.identity()));
        List<Ticket> held =
                part.tickets().stream().map(found::get).filter(Objects::nonNull).toList();
        return held.isEmpty() ? Optional.empty() : Optional.of(files.badgeSheets(event, held, locale));
    }
}
