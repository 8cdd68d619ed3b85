package org.commonground.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.commonground.registration.RegistrationId;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.commonground.shared.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down whom a message is meant for, and to whom it was handed over, with bare statements: they are many. */
@Component
class RecipientRows {

    /** One of them; {@code state} is what we know ourselves, without the outgoing mail. */
    record Row(
            RegistrationId registration,
            String name,
            @Nullable EmailAddress address,
            RecipientState state) {}

    private final JdbcTemplate jdbc;

    RecipientRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(MessageId message, Collection<Booker> bookers, RecipientState state) {
        jdbc.batchUpdate(
                "insert into messages_recipient (message_id, registration_id, name, address, state) values (?, ?, ?, ?, ?)",
                bookers,
                500,
                (row, booker) -> {
                    EmailAddress address = booker.address();
                    row.setBytes(1, Uuids.bytes(message.value()));
                    row.setBytes(2, Uuids.bytes(booker.registration().value()));
                    row.setString(3, Texts.shortened(booker.name(), Limits.NAME));
                    row.setString(4, address == null ? null : address.value());
                    row.setString(5, state.name());
                });
    }

    void mark(MessageId message, Collection<RegistrationId> registrations, RecipientState state) {
        jdbc.batchUpdate(
                "update messages_recipient set state = ? where message_id = ? and registration_id = ?",
                registrations,
                500,
                (row, registration) -> {
                    row.setString(1, state.name());
                    row.setBytes(2, Uuids.bytes(message.value()));
                    row.setBytes(3, Uuids.bytes(registration.value()));
                });
    }

    List<Row> waiting(MessageId message, int most) {
        return jdbc.query(
                "select registration_id, name, address, state from messages_recipient"
                        + " where message_id = ? and state = 'WAITING' limit ?",
                RecipientRows::row,
                Uuids.bytes(message.value()),
                most);
    }

    /** All of them, by name. */
    List<Row> of(MessageId message) {
        return jdbc.query(
                "select registration_id, name, address, state from messages_recipient where message_id = ?"
                        + " order by name, registration_id",
                RecipientRows::row,
                Uuids.bytes(message.value()));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String address = row.getString(3);
        return new Row(
                new RegistrationId(Uuids.of(row.getBytes(1))),
                row.getString(2),
                address == null ? null : new EmailAddress(address),
                RecipientState.valueOf(row.getString(4)));
    }
}
