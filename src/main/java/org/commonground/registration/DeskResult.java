package org.commonground.registration;

/** What came of changing a registration for its holder. */
public sealed interface DeskResult {

    /** Done, and a letter says so. */
    record Done() implements DeskResult {}

    /** It was like that already; no letter is sent. */
    record AsBefore() implements DeskResult {}

    /** A ticket needs a name, and not too long a one. */
    record BadName() implements DeskResult {}

    /** A reason is needed, of at most {@link RegistrationDesk#LONGEST_REASON} characters. */
    record BadReason() implements DeskResult {}

    /** The event is over or called off: nothing can be changed any more. */
    record TooLate() implements DeskResult {}

    /** So many letters have been written about it that no further one is. */
    record TooMany() implements DeskResult {}

    /** There is no such registration any more. */
    record Gone() implements DeskResult {}
}
