package org.commonground.registration;

/** What came of changing a registration by its private link. */
public sealed interface ChangeRegistrationResult {

    /** Done, and a letter says so. */
    record Changed() implements ChangeRegistrationResult {}

    /** It was like that already; no letter is sent. */
    record AsBefore() implements ChangeRegistrationResult {}

    /** A ticket needs a name, and not too long a one. */
    record BadName() implements ChangeRegistrationResult {}

    /** The event is over or called off: nothing can be changed any more. */
    record TooLate() implements ChangeRegistrationResult {}

    /** So many letters have been written about it that no further one is. */
    record TooMany() implements ChangeRegistrationResult {}

    /** The link is not, or no longer, known. */
    record UnknownLink() implements ChangeRegistrationResult {}
}
