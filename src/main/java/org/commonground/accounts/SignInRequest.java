package org.commonground.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Secrets;
import org.jspecify.annotations.Nullable;

/** Somebody asked for a link to sign in. Of the link's secret and of the browser's only the hashes are kept. */
@Entity
@Table(name = "accounts_sign_in_request")
class SignInRequest {

    @Id
    private UUID id;

    private String email;

    @Column(columnDefinition = "binary(32)")
    private byte[] tokenHash;

    /** Null where any browser may use the link: the first administrator's, read at the terminal. */
    @Column(columnDefinition = "binary(32)")
    private byte @Nullable [] browser;

    private String returnPath;
    private Instant createdAt;
    private Instant expiresAt;
    private boolean used;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SignInRequest() {}

    SignInRequest(
            EmailAddress email,
            String token,
            @Nullable String browser,
            String returnPath,
            Instant now,
            Duration validity) {
        this.id = UUID.randomUUID();
        this.email = email.value();
        this.tokenHash = Secrets.sha256(token);
        this.browser = browser == null ? null : Secrets.sha256(browser);
        this.returnPath = returnPath;
        this.createdAt = now;
        this.expiresAt = now.plus(validity);
    }

    boolean isOpen(Instant now) {
        return !used && now.isBefore(expiresAt);
    }

    boolean isFrom(@Nullable String otherBrowser) {
        return browser == null || otherBrowser != null && MessageDigest.isEqual(browser, Secrets.sha256(otherBrowser));
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    String returnPath() {
        return returnPath;
    }

    UUID id() {
        return id;
    }
}
