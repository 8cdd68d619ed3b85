package org.commonground.messages;

import java.util.UUID;
import org.commonground.programme.SessionId;
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

    /** As it is stored. */
    default String code() {
        return switch (this) {
            case Everybody everybody -> "EVERYBODY";
            case InSession in -> "SESSION " + in.session().value();
            case Arrived arrived -> "ARRIVED";
            case NotArrived not -> "NOT_ARRIVED";
            case Needing needing -> "NEED " + needing.need().name();
        };
    }

    /** The one with this {@link #code}. */
    static Audience of(String code) {
        String[] words = code.split(" ");
        return switch (words[0]) {
            case "EVERYBODY" -> new Everybody();
            case "SESSION" -> new InSession(new SessionId(UUID.fromString(words[1])));
            case "ARRIVED" -> new Arrived();
            case "NOT_ARRIVED" -> new NotArrived();
            case "NEED" -> new Needing(AccessNeed.valueOf(words[1]));
            default -> throw new IllegalArgumentException("There is no audience " + code);
        };
    }
}
