package org.commonground.questions.answers;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonground.questions.QuestionScope;

/** Those whose answers are as somebody wished. */
public final class Answerers {

    private final QuestionScope scope;
    private final Set<UUID> subjects;
    private final boolean others;

    /** @param others whether all but these subjects are meant */
    Answerers(QuestionScope scope, Set<UUID> subjects, boolean others) {
        this.scope = scope;
        this.subjects = Set.copyOf(subjects);
        this.others = others;
    }

    /** Whether the holder of this ticket is among them; what was answered once for a booking counts for all of its people. */
    public boolean include(UUID registration, UUID ticket) {
        return includeAny(List.of(registration), List.of(ticket));
    }

    /** Whether anybody is who holds one of these tickets, which lie in these registrations. */
    public boolean includeAny(Collection<UUID> registrations, Collection<UUID> tickets) {
        return (scope == QuestionScope.PARTY ? registrations : tickets)
                .stream().anyMatch(subject -> subjects.contains(subject) != others);
    }
}
