package org.commonground.accounts;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.commonground.shared.EmailAddress;

/** Who is using the application just now. */
public record SignedIn(UUID account, String displayName, String email) implements Principal, Serializable {

    public AccountId id() {
        return new AccountId(account);
    }

    public EmailAddress address() {
        return new EmailAddress(email);
    }

    @Override
    public String getName() {
        return email;
    }
}
