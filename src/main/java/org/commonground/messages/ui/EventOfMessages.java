package org.commonground.messages.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.Release;
import org.commonground.questions.answers.EventAnswers;
import org.springframework.stereotype.Component;

/** Finds the event that an address names, with what its messages are told apart by. */
@Component
class EventOfMessages {

    private final Events events;
    private final Programmes programmes;
    private final EventAnswers answers;

    EventOfMessages(Events events, Programmes programmes, EventAnswers answers) {
        this.events = events;
        this.programmes = programmes;
        this.answers = answers;
    }

    /** Empty where there is no such event. */
    Optional<MessageWords> named(RouteParameters parameters, Locale locale) {
        return parameters
                .get("eventId")
                .flatMap(EventOfMessages::id)
                .flatMap(id -> events.find(new EventId(id)))
                .map(event -> new MessageWords(event, sessions(event), answers.choices(event.id()), locale));
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private List<ProgrammeSession> sessions(EventDetails event) {
        return programmes.released(event.id()).map(Release::sessions).stream()
                .flatMap(Collection::stream)
                .filter(session -> session.signUpCapacity() != null)
                .toList();
    }
}
