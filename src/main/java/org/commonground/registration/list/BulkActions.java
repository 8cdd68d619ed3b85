package org.commonground.registration.list;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonground.accounts.CurrentAccount;
import org.commonground.events.EventId;
import org.commonground.registration.RegistrationDesk;
import org.commonground.registration.RegistrationId;
import org.commonground.registration.list.StartBulkResult.BadReason;
import org.commonground.registration.list.StartBulkResult.NothingToDo;
import org.commonground.registration.list.StartBulkResult.Started;
import org.commonground.registration.list.StartBulkResult.StillRunning;
import org.commonground.shared.Texts;
import org.commonground.shared.Uuids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts what is done to many registrations of an event, and says how far it has come; {@link BulkWorker} does it. */
@Service
public class BulkActions {

    private static final int IN_ONE_STATEMENT = 1_000;

    private final JdbcTemplate jdbc;
    private final CurrentAccount current;
    private final Clock clock;

    BulkActions(JdbcTemplate jdbc, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** Whom it would concern. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public BulkPreview preview(EventId event, Collection<RegistrationId> registrations) {
        int holding = 0;
        int people = 0;
        for (List<RegistrationId> some : parts(registrations)) {
            int[] counts = jdbc.query(
                            "select count(distinct r.id), count(*) from registration_registration r"
                                    + " join registration_ticket t on t.registration_id = r.id and t.state = 'VALID'"
                                    + " where r.event_id = ? and r.id in " + places(some),
                            (row, number) -> new int[] {row.getInt(1), row.getInt(2)},
                            values(some, Uuids.bytes(event.value())))
                    .getFirst();
            holding += counts[0];
            people += counts[1];
        }
        return new BulkPreview(holding, people, registrations.size() - holding);
    }

    /**
     * Starts it, once however often it is asked for.
     *
     * @param key a random number made when somebody was asked whether to
     * @param reason where it is a cancellation: stands in the letters and in the history
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public StartBulkResult start(
            UUID key, EventId event, BulkKind kind, Collection<RegistrationId> registrations, String reason) {
        if (kind == BulkKind.CANCEL && !RegistrationDesk.isReason(reason)) {
            return new BadReason();
        }
        // Of two who start at the same moment neither sees what the other has not committed yet: they queue for the
        // oldest booking.
        jdbc.queryForList(
                "select id from registration_registration where event_id = ? order by created_at, id limit 1 for update",
                (Object) Uuids.bytes(event.value()));
        List<UUID> running = jdbc.query(
                "select id from registration_bulk where event_id = ? and finished_at is null for update",
                (row, number) -> Uuids.of(row.getBytes(1)),
                (Object) Uuids.bytes(event.value()));
        if (!running.isEmpty()) {
            return running.contains(key) ? new Started() : new StillRunning();
        }
        try {
            jdbc.update(
                    "insert into registration_bulk (id, event_id, kind, reason, account_id, started_at, dismissed)"
                            + " values (?, ?, ?, ?, ?, ?, false)",
                    Uuids.bytes(key),
                    Uuids.bytes(event.value()),
                    kind.name(),
                    Texts.line(reason),
                    Uuids.bytes(current.require().account()),
                    LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        } catch (DuplicateKeyException startedBefore) {
            return new Started();
        }
        int items = 0;
        for (List<RegistrationId> some : parts(registrations)) {
            items += jdbc.update(
                    "insert into registration_bulk_item (bulk_id, registration_id)"
                            + " select ?, id from registration_registration where event_id = ? and id in "
                            + places(some),
                    values(some, Uuids.bytes(key), Uuids.bytes(event.value())));
        }
        if (items == 0) {
            jdbc.update("delete from registration_bulk where id = ?", (Object) Uuids.bytes(key));
            return new NothingToDo();
        }
        return new Started();
    }

    /** What was started last for this event, until somebody has put its result away. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Optional<BulkProgress> latest(EventId event) {
        return jdbc
                .query(
                        "select id, kind, finished_at is not null, dismissed from registration_bulk where event_id = ?"
                                + " order by started_at desc, id limit 1",
                        (row, number) -> row.getBoolean(4)
                                ? Optional.<BulkProgress>empty()
                                : Optional.of(progress(
                                        Uuids.of(row.getBytes(1)),
                                        BulkKind.valueOf(row.getString(2)),
                                        row.getBoolean(3))),
                        (Object) Uuids.bytes(event.value()))
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private BulkProgress progress(UUID id, BulkKind kind, boolean finished) {
        var outcomes = new EnumMap<BulkOutcome, Integer>(BulkOutcome.class);
        int[] total = {0};
        jdbc.query(
                "select outcome, count(*) from registration_bulk_item where bulk_id = ? group by outcome",
                row -> {
                    total[0] += row.getInt(2);
                    if (row.getString(1) != null) {
                        outcomes.put(BulkOutcome.valueOf(row.getString(1)), row.getInt(2));
                    }
                },
                (Object) Uuids.bytes(id));
        return new BulkProgress(id, kind, total[0], outcomes, finished);
    }

    /** Its result has been read. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public void dismiss(UUID id) {
        jdbc.update("update registration_bulk set dismissed = true where id = ? and finished_at is not null", (Object)
                Uuids.bytes(id));
    }

    private static List<List<RegistrationId>> parts(Collection<RegistrationId> registrations) {
        List<RegistrationId> all = List.copyOf(registrations);
        return IntStream.iterate(0, begin -> begin < all.size(), begin -> begin + IN_ONE_STATEMENT)
                .mapToObj(begin -> all.subList(begin, Math.min(all.size(), begin + IN_ONE_STATEMENT)))
                .toList();
    }

    private static String places(List<RegistrationId> some) {
        return "(" + String.join(",", Collections.nCopies(some.size(), "?")) + ")";
    }

    private static Object[] values(List<RegistrationId> some, byte[]... before) {
        var values = new ArrayList<Object>(List.of(before));
        some.forEach(id -> values.add(Uuids.bytes(id.value())));
        return values.toArray();
    }
}
