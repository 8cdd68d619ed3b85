package org.commonground.registration.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.commonground.programme.SessionId;
import org.commonground.registration.AccessNeeds;
import org.commonground.registration.RegistrationId;
import org.commonground.registration.RegistrationStatus;
import org.commonground.registration.SpokenCode;
import org.commonground.registration.TicketId;
import org.commonground.registration.TicketState;
import org.commonground.shared.Uuids;

/** Reads the rows of a list. */
final class Rows {

    static final String COLUMNS =
            "t.id, t.registration_id, t.holder_name, t.spoken_code, t.state, r.status, t.access_needs,"
                    + " t.access_note, r.email, r.locale, r.created_at";

    private static final AccessNeeds NEEDS = new AccessNeeds();

    private Rows() {}

    static TicketId ticket(ResultSet row) throws SQLException {
        return new TicketId(Uuids.of(row.getBytes(1)));
    }

    static RegistrationRow read(ResultSet row, Set<SessionId> sessions) throws SQLException {
        return new RegistrationRow(
                ticket(row),
                new RegistrationId(Uuids.of(row.getBytes(2))),
                row.getString(3),
                SpokenCode.shown(row.getString(4)),
                TicketState.valueOf(row.getString(5)),
                RegistrationStatus.valueOf(row.getString(6)),
                NEEDS.convertToEntityAttribute(row.getString(7)),
                row.getString(8),
                sessions,
                Objects.requireNonNullElse(row.getString(9), ""),
                Locale.forLanguageTag(row.getString(10)),
                row.getObject(11, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
