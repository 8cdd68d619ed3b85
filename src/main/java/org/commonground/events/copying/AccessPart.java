package org.commonground.events.copying;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** What is provided for everybody, without asking. */
@Component
class AccessPart implements EventPart {

    private final Events events;
    private final Wording wording;
    private final DraftChange draft;

    AccessPart(Events events, DraftChange draft, Wording wording) {
        this.events = events;
        this.draft = draft;
        this.wording = wording;
    }

    @Override
    public String labelKey() {
        return "events.copy.access";
    }

    @Override
    public Optional<String> about(EventId event, Locale locale) {
        Set<AccessNeed> access = access(event);
        return access.isEmpty()
                ? Optional.empty()
                : Optional.of(access.stream()
                        .sorted()
                        .map(need -> wording.text(locale, need.key()))
                        .collect(Collectors.joining(", ")));
    }

    @Override
    public List<String> copy(EventId from, EventId to, TimeShift shift, Locale locale) {
        draft.apply(to, form -> form.withAccess(access(from)));
        return List.of();
    }

    private Set<AccessNeed> access(EventId event) {
        return events.find(event).map(EventDetails::access).orElse(Set.of());
    }

    @Override
    public int order() {
        return 1;
    }
}
