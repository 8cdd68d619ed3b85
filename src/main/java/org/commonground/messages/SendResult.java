package org.commonground.messages;

import java.util.List;
import org.commonground.events.EventStatus;

/** What came of sending a message. */
public sealed interface SendResult {

    /** It is being sent, or goes out at its time. */
    record Started(MessageId id, MessageState now) implements SendResult {}

    record Invalid(List<Problem> problems) implements SendResult {}

    /** There is nobody to whom it could go. */
    record Nobody() implements SendResult {}

    /** Nothing is sent about an event that is not published, or is called off. */
    record EventNotOpen(EventStatus status) implements SendResult {}

    /** Somebody else changed, sent or removed it meanwhile. */
    record ChangedMeanwhile() implements SendResult {}
}
