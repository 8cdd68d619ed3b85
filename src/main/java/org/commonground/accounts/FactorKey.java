package org.commonground.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** The key that an authenticator app and we both know: 160 random bits. It counts once the app has shown a right code. */
public record FactorKey(AccountId account, byte[] secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;

    public static FactorKey random(AccountId account) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new FactorKey(account, secret);
    }

    /** In Base32, as apps want it typed. */
    public String text() {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte next : secret) {
            held = held << Byte.SIZE | Byte.toUnsignedInt(next);
            for (bits += Byte.SIZE; bits >= 5; bits -= 5) {
                text.append(BASE_32.charAt(held >> bits - 5 & 31));
            }
        }
        return text.toString();
    }

    /** The address that apps read from a QR code; what it leaves out is what every app takes for granted. */
    public String address(String issuer, String person) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(person) + "?secret=" + text() + "&issuer="
                + encoded(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
