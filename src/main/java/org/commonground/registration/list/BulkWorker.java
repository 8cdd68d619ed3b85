package org.commonground.registration.list;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.commonground.accounts.AccountDetails;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.Accounts;
import org.commonground.accounts.Role;
import org.commonground.accounts.RunAs;
import org.commonground.accounts.SignedIn;
import org.commonground.events.EventRemoved;
import org.commonground.jobs.RecurringJob;
import org.commonground.registration.DeskResult;
import org.commonground.registration.RegistrationDesk;
import org.commonground.registration.RegistrationId;
import org.commonground.registration.Registrations;
import org.commonground.registration.SendAgainResult;
import org.commonground.shared.Uuids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what was started for many registrations, one after the other, each with its outcome in a transaction of its own: after
 * a crash in the middle each is either done or waiting, and none is done twice.
 */
@Component
class BulkWorker {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWorker.class);

    /** Registrations in one run: the other jobs wait no longer than it takes. */
    static final int CHUNK = 200;

    private static final int MOST_ATTEMPTS = 3;

    private final JdbcTemplate jdbc;
    private final Registrations registrations;
    private final RegistrationDesk desk;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkWorker(
            JdbcTemplate jdbc,
            Registrations registrations,
            RegistrationDesk desk,
            Accounts accounts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.registrations = registrations;
        this.desk = desk;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    static RecurringJob carryOutBulkActions(BulkWorker worker) {
        return new RecurringJob("registration-bulk-actions", Duration.ofSeconds(1), worker::work);
    }

    private record Open(UUID id, BulkKind kind, String reason, AccountId account) {}

    /** Goes on with everything that has been started, a chunk of each. */
    void work() {
        List<Open> open = jdbc.query(
                "select id, kind, reason, account_id from registration_bulk where finished_at is null order by started_at",
                (row, number) -> new Open(
                        Uuids.of(row.getBytes(1)),
                        BulkKind.valueOf(row.getString(2)),
                        row.getString(3),
                        new AccountId(Uuids.of(row.getBytes(4)))));
        open.forEach(bulk -> RunAs.person(starter(bulk.account()), Role.ORGANISER, () -> chunk(bulk)));
    }

    /** It is done in the name of whoever started it, as the history says, even if the account is closed meanwhile. */
    private SignedIn starter(AccountId id) {
        return RunAs.system(() -> accounts.find(id))
                .map(BulkWorker::signedIn)
                .orElseGet(() -> new SignedIn(id.value(), "", ""));
    }

    private static SignedIn signedIn(AccountDetails account) {
        return new SignedIn(
                account.id().value(), account.name(), account.email().value());
    }

    private void chunk(Open bulk) {
        List<RegistrationId> waiting = jdbc.query(
                "select registration_id from registration_bulk_item where bulk_id = ? and outcome is null limit "
                        + CHUNK,
                (row, number) -> new RegistrationId(Uuids.of(row.getBytes(1))),
                (Object) Uuids.bytes(bulk.id()));
        for (RegistrationId registration : waiting) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            one(bulk, registration);
        }
        if (waiting.size() < CHUNK) {
            jdbc.update(
                    "update registration_bulk set finished_at = ? where id = ?",
                    LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                    Uuids.bytes(bulk.id()));
        }
    }

    private void one(Open bulk, RegistrationId registration) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(begun -> {
                    if (isWaiting(bulk, registration)) {
                        note(bulk, registration, act(bulk, registration));
                    }
                });
                return;
            } catch (ConcurrencyFailureException collision) {
                if (attempt == MOST_ATTEMPTS) {
                    fail(bulk, registration, collision);
                    return;
                }
            } catch (RuntimeException problem) {
                fail(bulk, registration, problem);
                return;
            }
        }
    }

    /** The others must go on. */
    private void fail(Open bulk, RegistrationId registration, RuntimeException problem) {
        LOG.warn("{} of registration {} failed", bulk.kind(), registration.value(), problem);
        transaction.executeWithoutResult(begun -> note(bulk, registration, BulkOutcome.FAILED));
    }

    private boolean isWaiting(Open bulk, RegistrationId registration) {
        return jdbc.queryForList(
                        "select 1 from registration_bulk_item where bulk_id = ? and registration_id = ? and outcome is null"
                                + " for update",
                        Integer.class,
                        Uuids.bytes(bulk.id()),
                        Uuids.bytes(registration.value()))
                .contains(1);
    }

    private void note(Open bulk, RegistrationId registration, BulkOutcome outcome) {
        jdbc.update(
                "update registration_bulk_item set outcome = ? where bulk_id = ? and registration_id = ?",
                outcome.name(),
                Uuids.bytes(bulk.id()),
                Uuids.bytes(registration.value()));
    }

    private BulkOutcome act(Open bulk, RegistrationId registration) {
        return switch (bulk.kind()) {
            case SEND_AGAIN ->
                switch (registrations.sendAgain(registration)) {
                    case SendAgainResult.Sent sent -> BulkOutcome.DONE;
                    case SendAgainResult.NoAddress nowhere -> BulkOutcome.NO_ADDRESS;
                    case SendAgainResult.TooMany many -> BulkOutcome.TOO_MANY;
                    case SendAgainResult.NothingToSend nothing -> BulkOutcome.NO_PLACE;
                };
            case CANCEL ->
                switch (desk.cancel(registration, bulk.reason())) {
                    case DeskResult.Done done -> BulkOutcome.DONE;
                    case DeskResult.AsBefore before -> BulkOutcome.NO_PLACE;
                    case DeskResult.TooMany many -> BulkOutcome.TOO_MANY;
                    case DeskResult.TooLate late -> BulkOutcome.TOO_LATE;
                    case DeskResult.Gone gone -> BulkOutcome.GONE;
                    case DeskResult.BadName bad -> BulkOutcome.FAILED;
                    case DeskResult.BadReason bad -> BulkOutcome.FAILED;
                };
        };
    }

    @EventListener
    void on(EventRemoved happened) {
        jdbc.update("delete from registration_bulk where event_id = ?", (Object)
                Uuids.bytes(happened.event().value()));
    }
}
