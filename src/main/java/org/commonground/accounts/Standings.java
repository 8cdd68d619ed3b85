package org.commonground.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What people may do by now, for sessions that are running. What was read is believed for ten seconds, so that a busy
 * session costs the database next to nothing; what this node changes counts at the next request, what another node
 * changes after these ten seconds at the latest.
 */
@Component
class Standings {

    private static final Duration BELIEVED = Duration.ofSeconds(10);
    private static final int MOST = 1_000;

    private final AccountRepository accounts;
    private final SecondFactorRepository factors;
    private final Clock clock;
    private final Map<UUID, Read> read = new ConcurrentHashMap<>();

    Standings(AccountRepository accounts, SecondFactorRepository factors, Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.clock = clock;
    }

    private record Read(Optional<Standing> standing, Instant at) {}

    /** Empty where the account is closed or gone. */
    Optional<Standing> of(UUID account) {
        Instant now = clock.instant();
        if (read.size() > MOST) {
            read.values().removeIf(old -> isStale(old, now));
        }
        // Within compute, so that what was read before a change is never kept after it.
        return read.compute(account, (id, old) -> old == null || isStale(old, now) ? new Read(fetch(id), now) : old)
                .standing();
    }

    private static boolean isStale(Read old, Instant now) {
        return !now.isBefore(old.at().plus(BELIEVED));
    }

    private Optional<Standing> fetch(UUID account) {
        return accounts.findById(account).filter(Account::isActive).map(this::of);
    }

    /** As it is in the running transaction. */
    Standing of(Account account) {
        AccountDetails details = account.details();
        UUID id = details.id().value();
        UUID factor = account.administers()
                ? factors.findByAccountId(id).map(SecondFactor::id).orElse(null)
                : null;
        return new Standing(id, details.name(), details.email().value(), details.roles(), factor);
    }

    /** To be read anew, once the running transaction has come to its end. */
    void forget(UUID account) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            read.remove(account);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                read.remove(account);
            }
        });
    }
}
