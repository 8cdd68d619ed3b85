package org.commonground.access;

import java.util.Optional;
import java.util.UUID;
import org.commonground.programme.SessionId;
import org.commonground.shared.AccessNeed;
import org.jspecify.annotations.Nullable;

/**
 * Tells the tasks of an event apart.
 *
 * @param session where it is needed; null for the event as a whole
 * @param need what is needed; null for reading what people wrote in their own words
 */
public record TaskKey(@Nullable SessionId session, @Nullable AccessNeed need) {

    /** A key of the database holds no null: the event stands for itself. */
    UUID subject(UUID event) {
        return session == null ? event : session.value();
    }

    String matter() {
        return Optional.ofNullable(need).map(Enum::name).orElse("NOTE");
    }

    static TaskKey of(UUID event, UUID subject, String matter) {
        return new TaskKey(
                subject.equals(event) ? null : new SessionId(subject),
                matter.equals("NOTE") ? null : AccessNeed.valueOf(matter));
    }
}
