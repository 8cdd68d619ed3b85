package org.commonground.messages;

import java.time.Instant;
import org.commonground.events.EventId;
import org.jspecify.annotations.Nullable;

/**
 * A message.
 *
 * @param dueAt when it goes out by itself; null where it is not scheduled
 * @param startedAt when its sending began
 * @param endedAt when its last letter was handed over, or it was stopped
 * @param stopped why it was stopped; null where it was not
 * @param version for {@link Messages#change}
 */
public record MessageDetails(
        MessageId id,
        EventId event,
        Purpose purpose,
        String subject,
        String body,
        Audience audience,
        Timing timing,
        MessageState state,
        @Nullable Instant dueAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable StopReason stopped,
        int version) {

    public MessageForm form() {
        return new MessageForm(purpose, subject, body, audience, timing);
    }
}
