package org.commonground.messages;

import java.util.UUID;
import org.commonground.programme.SessionId;
import org.commonground.questions.answers.AnswerWish;
import org.commonground.shared.AccessNeed;

/** To whom of those who booked a message goes. */
public sealed interface Audience {

    /** Everybody who holds a place. */
    record Everybody() implements Audience {}

    /** Those who signed up for a session. */
    record InSession(SessionId session) implements Audience {}

    record Arrived() implements Audience {}

    record NotArrived() implements Audience {}

    /** Those who asked for something. */
    record Needing(AccessNeed need) implements Audience {}

    /** Those who answered a booking question in some way. */
    record Answering(AnswerWish wish) implements Audience {}

    /** Those on the waiting list to whom no place is offered just now: an offer has its own letter and its own deadline. */
    record Waiting() implements Audience {}

    /** As it is stored. */
    default String code() {
        return switch (this) {
            case Everybody everybody -> "EVERYBODY";
            case InSession in -> "SESSION " + in.session().value();
            case Arrived arrived -> "ARRIVED";
            case NotArrived not -> "NOT_ARRIVED";
            case Needing needing -> "NEED " + needing.need().name();
            case Answering answering -> "ANSWER " + answering.wish().code();
            case Waiting waiting -> "WAITING";
        };
    }

    /** The one with this {@link #code}. */
    static Audience of(String code) {
        String[] words = code.split(" ", 2);
        return switch (words[0]) {
            case "EVERYBODY" -> new Everybody();
            case "SESSION" -> new InSession(new SessionId(UUID.fromString(words[1])));
            case "ARRIVED" -> new Arrived();
            case "NOT_ARRIVED" -> new NotArrived();
            case "NEED" -> new Needing(AccessNeed.valueOf(words[1]));
            case "ANSWER" -> new Answering(AnswerWish.of(words[1]));
            case "WAITING" -> new Waiting();
            default -> throw new IllegalArgumentException("There is no audience " + code);
        };
    }
}
