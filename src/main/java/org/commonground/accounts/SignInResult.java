package org.commonground.accounts;

import org.springframework.security.core.Authentication;

/** What came of following a link to sign in. */
public sealed interface SignInResult {

    /** The person is who they say; {@code returnPath} is where they wanted to go. */
    record Welcome(Authentication authentication, String returnPath) implements SignInResult {}

    /** The link was used, is too old or never existed. */
    record Expired() implements SignInResult {}

    /** The link was asked for in another browser. */
    record OtherBrowser() implements SignInResult {}

    /** An administrator has closed this account. */
    record Inactive() implements SignInResult {}
}
