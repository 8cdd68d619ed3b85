package org.commonground.registration;

import org.commonground.programme.SessionId;

/** What came of changing a registration by its private link. */
public sealed interface ChangeRegistrationResult {

    /** Done, and a letter says so. */
    record Changed() implements ChangeRegistrationResult {}

    /** It was like that already; no letter is sent. */
    record AsBefore() implements ChangeRegistrationResult {}

    /** A ticket needs a name, and not too long a one. */
    record BadName() implements ChangeRegistrationResult {}

    /** A note of access needs is too long. */
    record NoteTooLong() implements ChangeRegistrationResult {}

    /** There are only so many places left, in persons; none while others wait. */
    record Full(int left) implements ChangeRegistrationResult {}

    /** A session has no room for all who were to be added to it; nothing was changed. */
    record SessionFull(SessionId session) implements ChangeRegistrationResult {}

    /** One person cannot be in two sessions at once. */
    record SessionsOverlap(SessionId one, SessionId other) implements ChangeRegistrationResult {}

    /** The released programme has no such session that people sign up for. */
    record NoSuchSession(SessionId session) implements ChangeRegistrationResult {}

    /** One registration is for so many persons at most, see {@link RegistrationForm#MOST_PERSONS}. */
    record TooManyPersons() implements ChangeRegistrationResult {}

    /** Somebody changed it after it was read, in another tab perhaps: it has to be looked at again first. */
    record ChangedMeanwhile() implements ChangeRegistrationResult {}

    /** The event is over or called off: nothing can be changed any more. */
    record TooLate() implements ChangeRegistrationResult {}

    /** So many letters have been written about it that no further one is. */
    record TooMany() implements ChangeRegistrationResult {}

    /** The link is not, or no longer, known. */
    record UnknownLink() implements ChangeRegistrationResult {}
}
