package org.commonground.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes as every authenticator app makes them (RFC 6238: SHA-1, six digits, 30 seconds). */
final class OneTimeCodes {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long SECONDS = GENERATOR.getTimeStep().toSeconds();

    private OneTimeCodes() {}

    /** Six digits, in any script and however spaced; such a code alone is worth trying. */
    static boolean isCode(String typed) {
        return digits(typed).length() == GENERATOR.getPasswordLength();
    }

    /**
     * The step whose code this is: the running one, the one before it or the one after it, for clocks that differ.
     *
     * @param after the step of the last code that was used; neither it nor an earlier one counts any more
     */
    static OptionalLong step(byte[] secret, String typed, Instant now, long after) {
        byte[] code = digits(typed).getBytes(StandardCharsets.UTF_8);
        long running = Math.floorDiv(now.getEpochSecond(), SECONDS);
        return LongStream.rangeClosed(running - 1, running + 1)
                .filter(step -> step > after)
                .filter(step -> MessageDigest.isEqual(code, code(secret, step).getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    private static String code(byte[] secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * SECONDS),
                    Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("Any bytes make a key", impossible);
        }
    }

    private static String digits(String typed) {
        return typed.codePoints()
                .filter(c -> !Character.isSpaceChar(c) && !Character.isWhitespace(c))
                .mapToObj(c -> Character.isDigit(c) ? String.valueOf(Character.digit(c, 10)) : "?")
                .collect(Collectors.joining());
    }
}
