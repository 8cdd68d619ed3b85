package org.commonground.registration;

import java.util.List;
import org.commonground.programme.SessionId;
import org.commonground.questions.given.AnswerProblem;
import org.commonground.terms.Admission;
import org.commonground.terms.TicketKindId;

/** What came of booking. */
public sealed interface RegisterResult {

    /**
     * The places are hers and the mail is on its way.
     *
     * @param manageToken for {@link RegistrationLinks#manage}; it cannot be read again later
     */
    record Registered(RegistrationId id, String manageToken) implements RegisterResult {}

    /**
     * The party waits, and is offered places as soon as there are enough for all of it.
     *
     * @param manageToken for {@link RegistrationLinks#manage}; it cannot be read again later
     */
    record Waiting(RegistrationId id, String manageToken) implements RegisterResult {}

    /** This very form was sent before, and led to this registration. */
    record AlreadyRegistered(RegistrationId id) implements RegisterResult {}

    /** There are not as many places left; nothing was booked. */
    record Full(int left) implements RegisterResult {}

    /** There are not as many tickets of this kind left; nothing was booked. */
    record KindFull(TicketKindId kind, int left) implements RegisterResult {}

    /** Not as many places are left of those that are held for whoever has this invitation code; nothing was booked. */
    record HeldFull(int left) implements RegisterResult {}

    /**
     * An organiser decides about it.
     *
     * @param manageToken for {@link RegistrationLinks#manage}; it cannot be read again later
     */
    record Requested(RegistrationId id, String manageToken) implements RegisterResult {}

    /** The terms of booking do not let this person book now. */
    record NotAdmitted(Admission why) implements RegisterResult {}

    /** A session has not as many places left; nothing was booked. */
    record SessionFull(SessionId session, int left) implements RegisterResult {}

    /** One person cannot be in two sessions at the same time. */
    record SessionsOverlap(SessionId one, SessionId other) implements RegisterResult {}

    /** A session is no longer in the programme, or needs no signing up. */
    record NoSuchSession(SessionId session) implements RegisterResult {}

    /** The event cannot be booked: it is not published, over or cancelled. */
    record NotOpen() implements RegisterResult {}

    /**
     * @param person which of the people, from 0; 0 where it is about none of them
     * @param answers all that is not right about {@link Field#ANSWERS}, otherwise empty
     */
    record Invalid(Field field, int person, List<AnswerProblem> answers) implements RegisterResult {

        public Invalid {
            answers = List.copyOf(answers);
        }

        public Invalid(Field field, int person) {
            this(field, person, List.of());
        }
    }

    /** A part of the form. */
    enum Field {
        PEOPLE,
        NAME,
        EMAIL,
        /** Of ticket. */
        KIND,
        /** What staff add to it. */
        BEHALF,
        ACCESS_NOTE,
        /** To the organisers' questions. */
        ANSWERS
    }
}
