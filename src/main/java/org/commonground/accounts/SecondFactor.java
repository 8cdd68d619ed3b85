package org.commonground.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An administrator's authenticator app: what it knows, which of its codes have been used, and the wrong ones typed. */
@Entity
@Table(name = "accounts_second_factor")
class SecondFactor {

    /** So many wrong codes in a row are a slip of the finger; each one more doubles the wait. */
    private static final int FREE_WRONG_CODES = 5;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 6;

    @Id
    private UUID id;

    private UUID accountId;

    @Column(columnDefinition = "binary(20)")
    private byte[] secret;

    private Instant setUpAt;
    private long lastStep;
    private int wrongCodes;
    private @Nullable Instant blockedUntil;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SecondFactor() {}

    /** @param step of the code that showed that the app works, which is used up by that */
    SecondFactor(FactorKey key, long step, Instant now) {
        this.id = UUID.randomUUID();
        this.accountId = key.account().value();
        this.secret = key.secret();
        this.setUpAt = now;
        this.lastStep = step;
    }

    /** How long nothing is tried any more, after too many wrong codes; zero where one may be tried. */
    Duration mustWait(Instant now) {
        return blockedUntil != null && now.isBefore(blockedUntil) ? Duration.between(now, blockedUntil) : Duration.ZERO;
    }

    /** Whether the code is right just now; if so, it is used up. */
    boolean accepts(String code, Instant now) {
        OptionalLong step = OneTimeCodes.step(secret, code, now, lastStep);
        step.ifPresent(used -> lastStep = used);
        return step.isPresent();
    }

    void right() {
        wrongCodes = 0;
        blockedUntil = null;
    }

    void wrong(Instant now) {
        wrongCodes++;
        int doublings = wrongCodes - FREE_WRONG_CODES;
        if (doublings >= 0) {
            blockedUntil = now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS)));
        }
    }

    UUID id() {
        return id;
    }

    Instant setUpAt() {
        return setUpAt;
    }
}
