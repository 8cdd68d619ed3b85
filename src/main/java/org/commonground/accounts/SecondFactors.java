package org.commonground.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.commonground.accounts.SecondFactorResult.Outdated;
import org.commonground.accounts.SecondFactorResult.Recovered;
import org.commonground.accounts.SecondFactorResult.Right;
import org.commonground.accounts.SecondFactorResult.SetUp;
import org.commonground.accounts.SecondFactorResult.Wait;
import org.commonground.accounts.SecondFactorResult.Wrong;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The code from a phone that administrators type besides following their link. */
@Service
public class SecondFactors {

    private final AccountRepository accounts;
    private final SecondFactorRepository factors;
    private final RecoveryCodeRepository recoveryCodes;
    private final Standings standings;
    private final FactorMail mail;
    private final Clock clock;

    SecondFactors(
            AccountRepository accounts,
            SecondFactorRepository factors,
            RecoveryCodeRepository recoveryCodes,
            Standings standings,
            FactorMail mail,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.standings = standings;
        this.mail = mail;
        this.clock = clock;
    }

    /** Whether the person of this session has set one up. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean isSetUp() {
        return administrator()
                .flatMap(account -> factors.findByAccountId(account.id().value()))
                .isPresent();
    }

    /** Sets it up, as soon as the app has shown a right code: a key that was never scanned locks nobody out. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public SecondFactorResult setUp(FactorKey key, String code) {
        Account account = administrator()
                .filter(person -> person.id().equals(key.account()))
                .orElse(null);
        if (account == null || factors.findByAccountId(key.account().value()).isPresent()) {
            return new Outdated();
        }
        Instant now = clock.instant();
        OptionalLong step = OneTimeCodes.step(key.secret(), code, now, 0);
        if (step.isEmpty()) {
            return new Wrong();
        }
        var factor = factors.save(new SecondFactor(key, step.getAsLong(), now));
        List<String> codes = Stream.generate(RecoveryCode::random)
                .limit(RecoveryCode.HOW_MANY)
                .toList();
        recoveryCodes.saveAll(
                codes.stream().map(text -> new RecoveryCode(factor, text)).toList());
        return new SetUp(proved(account, factor), codes);
    }

    /** Tries the code that the app shows. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public SecondFactorResult prove(String code) {
        if (!OneTimeCodes.isCode(code)) {
            return new Wrong();
        }
        return attempt((account, factor) ->
                factor.accepts(code, clock.instant()) ? new Right(proved(account, factor)) : new Wrong());
    }

    /** Tries a recovery code. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public SecondFactorResult recover(String code) {
        if (!RecoveryCode.isCode(code)) {
            return new Wrong();
        }
        return attempt((account, factor) -> recoveryCodes.use(factor.id(), RecoveryCode.hash(factor, code)) == 1
                ? new Recovered(proved(account, factor), recoveryCodes.countByFactorId(factor.id()))
                : new Wrong());
    }

    private SecondFactorResult attempt(BiFunction<Account, SecondFactor, SecondFactorResult> attempt) {
        Account account = administrator().orElse(null);
        SecondFactor factor =
                account == null ? null : factors.lock(account.id().value()).orElse(null);
        if (account == null || factor == null) {
            return new Outdated();
        }
        Instant now = clock.instant();
        if (!factor.mustWait(now).isZero()) {
            return new Wait(factor.mustWait(now));
        }
        SecondFactorResult result = attempt.apply(account, factor);
        if (!(result instanceof Wrong)) {
            factor.right();
            return result;
        }
        factor.wrong(now);
        Duration wait = factor.mustWait(now);
        return wait.isZero() ? result : new Wait(wait);
    }

    private PersonAuthentication proved(Account account, SecondFactor factor) {
        standings.forget(account.id().value());
        return new PersonAuthentication(standings.of(account), Proof.of(factor.id()));
    }

    /** The person of this session, where an administrator is asked for a code. */
    private Optional<Account> administrator() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication person
                ? accounts.findById(person.standing().account())
                        .filter(Account::isActive)
                        .filter(Account::administers)
                : Optional.empty();
    }

    /** Since when this person has had one. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public Optional<Instant> since(AccountId account) {
        return factors.findByAccountId(account.value()).map(SecondFactor::setUpAt);
    }

    /** Takes it away, for somebody who lost the phone: they set it up anew. Running sessions stop administering. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public void reset(AccountId id) {
        factors.lock(id.value()).ifPresent(factor -> {
            factors.delete(factor);
            standings.forget(id.value());
            accounts.findById(id.value()).ifPresent(account -> mail.reset(account.details(), factor.id()));
        });
    }
}
