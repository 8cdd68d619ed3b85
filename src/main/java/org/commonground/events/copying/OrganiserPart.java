package org.commonground.events.copying;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.network.Organisation;
import org.springframework.stereotype.Component;

/** The organisation that holds the event. */
@Component
class OrganiserPart implements EventPart {

    private final Events events;
    private final DraftChange draft;

    OrganiserPart(Events events, DraftChange draft) {
        this.events = events;
        this.draft = draft;
    }

    @Override
    public String labelKey() {
        return "events.copy.organiser";
    }

    @Override
    public Optional<String> about(EventId event, Locale locale) {
        return organiser(event).map(Organisation::name);
    }

    @Override
    public List<String> copy(EventId from, EventId to, TimeShift shift, Locale locale) {
        organiser(from).ifPresent(organiser -> draft.apply(to, form -> form.withOrganisation(organiser.id())));
        return List.of();
    }

    private Optional<Organisation> organiser(EventId event) {
        return events.find(event).map(EventDetails::organiser);
    }

    @Override
    public int order() {
        return 2;
    }
}
