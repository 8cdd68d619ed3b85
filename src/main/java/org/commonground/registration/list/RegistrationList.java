package org.commonground.registration.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.events.EventId;
import org.commonground.programme.SessionId;
import org.commonground.registration.TicketId;
import org.commonground.registration.list.FoundPeople.Found;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Uuids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds people among an event's registrations and shows them page by page, however many there are. */
@Service
public class RegistrationList {

    private static final String EACH_NEED = Arrays.stream(AccessNeed.values())
            .map(need -> "coalesce(sum(find_in_set('" + need.name() + "', access_needs) > 0), 0)")
            .collect(Collectors.joining(", "));

    private final JdbcTemplate jdbc;

    private final AnswerFilter answers;

    RegistrationList(JdbcTemplate jdbc, AnswerFilter answers) {
        this.jdbc = jdbc;
        this.answers = answers;
    }

    /** All whom the filter lets through; their pages are read with {@link #rows}. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public FoundPeople find(RegistrationQuery query, ListOrder order) {
        Condition condition = Condition.of(query);
        List<Found> all = jdbc.query(
                "select t.id, r.id, t.position" + condition.sql() + order.sql(),
                (row, number) -> new Found(Uuids.of(row.getBytes(1)), Uuids.of(row.getBytes(2)), row.getInt(3)),
                condition.values());
        BiPredicate<UUID, UUID> fits = answers.of(query);
        return FoundPeople.of(all.stream()
                .filter(found -> fits.test(found.registration(), found.ticket()))
                .toList());
    }

    /** One page, as it is now. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<RegistrationRow> rows(FoundPeople found, int offset, int limit) {
        List<UUID> page = found.tickets(offset, limit);
        if (page.isEmpty()) {
            return List.of();
        }
        Object[] ids = page.stream().map(Uuids::bytes).toArray();
        String these = " in (" + String.join(",", Collections.nCopies(ids.length, "?")) + ")";
        Map<TicketId, Set<SessionId>> sessions = sessionsOf(these, ids);
        Map<UUID, RegistrationRow> rows = jdbc
                .query(
                        "select " + Rows.COLUMNS + " from registration_ticket t"
                                + " join registration_registration r on r.id = t.registration_id where t.id" + these,
                        (row, number) -> Rows.read(row, sessions.getOrDefault(Rows.ticket(row), Set.of())),
                        ids)
                .stream()
                .collect(Collectors.toMap(row -> row.ticket().value(), Function.identity()));
        return page.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private Map<TicketId, Set<SessionId>> sessionsOf(String these, Object[] ids) {
        var sessions = new HashMap<TicketId, Set<SessionId>>();
        jdbc.query(
                "select ticket_id, session_id from registration_sign_up where ticket_id" + these,
                row -> {
                    sessions.computeIfAbsent(Rows.ticket(row), ticket -> new HashSet<>())
                            .add(new SessionId(Uuids.of(row.getBytes(2))));
                },
                ids);
        return sessions;
    }

    /** Whether nobody has ever booked. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public boolean isEmpty(EventId event) {
        return jdbc.queryForList(
                        "select 1 from registration_registration where event_id = ? limit 1", Integer.class, (Object)
                                Uuids.bytes(event.value()))
                .isEmpty();
    }

    /** Each need is somebody's task: how many there are of each. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public NeedFigures needs(EventId event) {
        return jdbc.query(
                        "select coalesce(sum(access_note <> ''), 0), " + EACH_NEED
                                + " from registration_ticket where event_id = ? and state = 'VALID'",
                        (row, number) -> figures(row),
                        (Object) Uuids.bytes(event.value()))
                .getFirst();
    }

    private static NeedFigures figures(ResultSet row) throws SQLException {
        var people = new EnumMap<AccessNeed, Integer>(AccessNeed.class);
        for (AccessNeed need : AccessNeed.values()) {
            int count = row.getInt(need.ordinal() + 2);
            if (count > 0) {
                people.put(need, count);
            }
        }
        return new NeedFigures(people, row.getInt(1));
    }
}
