package org.commonground.registration;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.CurrentAccount;
import org.commonground.accounts.SignedIn;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.commonground.shared.Uuids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down what happens to a registration, in the transaction that does it. */
@Component
class History {

    private final JdbcTemplate jdbc;
    private final CurrentAccount current;
    private final Clock clock;

    History(JdbcTemplate jdbc, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    void note(RegistrationId registration, HistoryActor actor, HistoryKind kind, String detail) {
        Optional<AccountId> account =
                actor == HistoryActor.STAFF ? current.find().map(SignedIn::id) : Optional.empty();
        jdbc.update(
                "insert into registration_history (registration_id, happened_at, kind, actor, account_id, detail)"
                        + " values (?, ?, ?, ?, ?, ?)",
                Uuids.bytes(registration.value()),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                kind.name(),
                actor.name(),
                account.map(id -> Uuids.bytes(id.value())).orElse(null),
                Texts.shortened(detail, Limits.SUMMARY - 1));
    }

    /** The latest first. */
    List<HistoryEntry> of(RegistrationId registration) {
        return jdbc.query(
                "select happened_at, kind, actor, account_id, detail from registration_history"
                        + " where registration_id = ? order by id desc",
                (row, number) -> new HistoryEntry(
                        row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        HistoryKind.valueOf(row.getString(2)),
                        HistoryActor.valueOf(row.getString(3)),
                        row.getBytes(4) == null ? null : new AccountId(Uuids.of(row.getBytes(4))),
                        row.getString(5)),
                Uuids.bytes(registration.value()));
    }
}
