package org.commonground.accounts;

/** What came of saving a person. */
public sealed interface SaveAccountResult {

    record Saved(AccountId id) implements SaveAccountResult {}

    /** The address is not an e-mail address. */
    record BadAddress() implements SaveAccountResult {}

    /** The name is missing or too long. */
    record BadName() implements SaveAccountResult {}

    /** Somebody else has this address. */
    record AddressTaken() implements SaveAccountResult {}

    /** Nobody would be left who can administer. */
    record LastAdministrator() implements SaveAccountResult {}

    /** Somebody else changed the person meanwhile. */
    record ChangedMeanwhile() implements SaveAccountResult {}
}
