package org.commonground.accounts;

import java.time.Duration;
import java.util.List;
import org.springframework.security.core.Authentication;

/** What came of typing a code. */
public sealed interface SecondFactorResult {

    /** The second factor is set up; the recovery codes can be shown now and never again. */
    record SetUp(Authentication authentication, List<String> recoveryCodes) implements SecondFactorResult {}

    /** The code is right: with this authentication the person administers. */
    record Right(Authentication authentication) implements SecondFactorResult {}

    /** The recovery code is right and used up; {@code left} are left. */
    record Recovered(Authentication authentication, int left) implements SecondFactorResult {}

    /** The code is wrong, or has been used. */
    record Wrong() implements SecondFactorResult {}

    /** Too many wrong codes were typed; this one was not even looked at. */
    record Wait(Duration remaining) implements SecondFactorResult {}

    /** The question has gone: set up in another tab, reset, or no administrator any more. Ask anew. */
    record Outdated() implements SecondFactorResult {}
}
