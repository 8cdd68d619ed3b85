package org.commonground.journeys;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** The app on an administrator's phone. */
final class Authenticator {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Authenticator() {}

    /** What it shows just now for a key that was typed in. */
    static String code(String key) {
        try {
            var app = new TimeBasedOneTimePasswordGenerator();
            return app.generateOneTimePasswordString(
                    new SecretKeySpec(bytes(key), app.getAlgorithm()), Instant.now(), Locale.ROOT);
        } catch (InvalidKeyException problem) {
            throw new AssertionError(problem);
        }
    }

    private static byte[] bytes(String key) {
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char next : key.toCharArray()) {
            held = held << 5 | BASE_32.indexOf(next);
            bits += 5;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(held >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
