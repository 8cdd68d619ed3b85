package org.commonground.registration.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.commonground.shared.Secrets;
import org.springframework.core.io.ClassPathResource;

/** The style and the scripts of the page, and the policy that lets these run and nothing else. */
final class PhoneFiles {

    static final String STYLE = read("ticket.css");
    static final String SCRIPT = read("ticket.js");
    static final String WORKER = read("sw.js");

    static final String POLICY = "default-src 'none'; script-src " + allowed(SCRIPT) + "; style-src " + allowed(STYLE)
            + "; img-src data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private PhoneFiles() {}

    private static String allowed(String content) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Secrets.sha256(content)) + "'";
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("ticket-page/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
