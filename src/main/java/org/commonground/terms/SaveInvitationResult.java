package org.commonground.terms;

/** What came of saving an invitation code. */
public sealed interface SaveInvitationResult {

    record Saved(InvitationCodeId id) implements SaveInvitationResult {}

    /** @param field that is not right */
    record Invalid(Field field, Reason reason) implements SaveInvitationResult {}

    /** So many places cannot be held: fewer are free, others wait for them, or more are taken already. */
    record CannotHold(int possible) implements SaveInvitationResult {}

    /** The event is closed or cancelled and stays as it was. */
    record EventOver() implements SaveInvitationResult {}

    /** There are {@link Invitations#MOST_CODES} already. */
    record Enough() implements SaveInvitationResult {}

    /** Somebody else changed or withdrew it meanwhile; nothing was stored. */
    record ChangedMeanwhile() implements SaveInvitationResult {}

    /** A part of {@link InvitationForm}. */
    enum Field {
        FOR_WHOM,
        HELD,
        RELEASE_ON
    }

    /** Why a field is not right. */
    enum Reason {
        MISSING,
        TOO_LONG,
        OUT_OF_RANGE,
        /** Today or before: the places would be free at once. */
        TOO_EARLY,
        /** After the event has begun nobody could use them. */
        AFTER_EVENT;

        /** The key of its message among the translations. */
        public String key(Field field) {
            return "terms.code.problem." + field + "." + name();
        }
    }
}
