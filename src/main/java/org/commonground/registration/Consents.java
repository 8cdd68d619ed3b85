package org.commonground.registration;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.CurrentAccount;
import org.commonground.shared.Uuids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the consent of those whom staff registered, in the transaction that registers them; it goes with the registration. */
@Component
class Consents {

    private final JdbcTemplate jdbc;
    private final CurrentAccount current;
    private final Clock clock;

    Consents(JdbcTemplate jdbc, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    void store(RegistrationId registration, OnBehalf behalf) {
        jdbc.update(
                "insert into registration_consent (registration_id, way, statement, account_id, taken_at)"
                        + " values (?, ?, ?, ?, ?)",
                Uuids.bytes(registration.value()),
                behalf.way().name(),
                behalf.statement(),
                current.find().map(me -> Uuids.bytes(me.id().value())).orElse(null),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Empty where she booked by herself. */
    Optional<Consent> of(RegistrationId registration) {
        return jdbc
                .query(
                        "select way, statement, account_id, taken_at from registration_consent"
                                + " where registration_id = ?",
                        (row, number) -> new Consent(
                                ConsentWay.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getBytes(3) == null ? null : new AccountId(Uuids.of(row.getBytes(3))),
                                row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                        Uuids.bytes(registration.value()))
                .stream()
                .findFirst();
    }
}
