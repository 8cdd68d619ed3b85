package org.commonground.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.commonground.events.EventId;
import org.commonground.shared.Uuids;
import org.commonground.terms.TicketKindId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the ticket that is shown at a door, with one bare statement: at a busy door each of them counts. */
@Component
class TicketCards {

    private static final String CARD = """
            select t.id, t.registration_id, t.event_id, t.holder_name, t.state, t.spoken_code, t.access_needs, t.access_note,
                (select count(*) from registration_ticket o
                    where o.registration_id = t.registration_id and o.state = 'VALID') as party, r.created_at, t.kind_id
            from registration_ticket t join registration_registration r on r.id = t.registration_id
            """;

    private static final AccessNeeds NEEDS = new AccessNeeds();

    private final JdbcTemplate jdbc;

    TicketCards(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TicketCard> withCode(TicketCode code) {
        return jdbc.query(CARD + "where t.code = ?", TicketCards::card, code.value()).stream()
                .findFirst();
    }

    Optional<TicketCard> withSpokenCode(EventId event, String code) {
        return jdbc
                .query(
                        CARD + "where t.event_id = ? and t.spoken_code = ?",
                        TicketCards::card,
                        Uuids.bytes(event.value()),
                        code)
                .stream()
                .findFirst();
    }

    private static @Nullable TicketKindId kind(byte @Nullable [] id) {
        return id == null ? null : new TicketKindId(Uuids.of(id));
    }

    private static TicketCard card(ResultSet row, int number) throws SQLException {
        return new TicketCard(
                new TicketId(Uuids.of(row.getBytes(1))),
                new RegistrationId(Uuids.of(row.getBytes(2))),
                new EventId(Uuids.of(row.getBytes(3))),
                row.getString(4),
                TicketState.valueOf(row.getString(5)),
                row.getString(6),
                Set.copyOf(NEEDS.convertToEntityAttribute(row.getString(7))),
                row.getString(8),
                row.getInt(9),
                row.getObject(10, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                kind(row.getBytes(11)));
    }
}
