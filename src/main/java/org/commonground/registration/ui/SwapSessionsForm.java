package org.commonground.registration.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.SessionId;
import org.commonground.registration.PlacesLeft;
import org.commonground.registration.RegistrationDetails.Place;
import org.commonground.registration.TicketId;

/** The sessions of each person; a full one can only be chosen by who is in it. */
class SwapSessionsForm extends BookingStep {

    private final EventDetails event;
    private final List<Place> people;
    private final Supplier<Map<SessionId, PlacesLeft>> counts;
    private final Map<Place, CheckboxGroup<ProgrammeSession>> choices = new LinkedHashMap<>();
    private Map<SessionId, PlacesLeft> left;

    /** @param counts how many places are left at the moment it is asked */
    SwapSessionsForm(
            EventDetails event,
            List<Place> people,
            List<ProgrammeSession> sessions,
            Supplier<Map<SessionId, PlacesLeft>> counts) {
        this.event = event;
        this.people = people;
        this.counts = counts;
        this.left = counts.get();
        getContent().add(new Paragraph(getTranslation("registration.change.sessionsIntro", people.size())));
        people.forEach(person -> add(person, sessions));
    }

    private void add(Place person, List<ProgrammeSession> sessions) {
        var choice = new CheckboxGroup<ProgrammeSession>();
        choice.setLabel(
                people.size() == 1
                        ? getTranslation("registration.book.choose")
                        : getTranslation("registration.change.sessionsOf", person.holderName()));
        choice.setManualValidation(true);
        choice.setItems(sessions);
        choice.setItemLabelGenerator(session -> EventText.session(event, session, getLocale()) + " \u00b7 "
                + getTranslation("registration.book.sessionLeft", left(session)));
        choice.setItemEnabledProvider(session ->
                left(session) > 0 || isIn(person, session) || choice.getValue().contains(session));
        choice.setValue(
                sessions.stream().filter(session -> isIn(person, session)).collect(Collectors.toSet()));
        choices.put(person, choice);
        getContent().add(choice);
    }

    Map<TicketId, Set<SessionId>> chosen() {
        Map<TicketId, Set<SessionId>> chosen = new HashMap<>();
        choices.forEach((person, choice) -> chosen.put(
                person.id(),
                choice.getValue().stream().map(ProgrammeSession::id).collect(Collectors.toCollection(HashSet::new))));
        return chosen;
    }

    /** Shows what is left now; what was chosen stays chosen, with a message where it cannot be had any more. */
    void refresh() {
        left = counts.get();
        // One by one: refreshing all of them would take the choice away.
        choices.values()
                .forEach(choice -> choice.getListDataView().getItems().forEach(choice.getDataProvider()::refreshItem));
        check();
    }

    @Override
    void findProblems() {
        // Who leaves a session makes room for somebody else of the party.
        Map<SessionId, Integer> free = new HashMap<>();
        choices.forEach((person, choice) -> choice.getListDataView().getItems().forEach(session -> {
            free.putIfAbsent(session.id(), left(session));
            if (isIn(person, session) && !choice.getValue().contains(session)) {
                free.merge(session.id(), 1, Integer::sum);
            }
        }));
        choices.forEach((person, choice) -> {
            Optional<String> overlap = overlap(choice.getValue());
            Optional<String> full = choice.getValue().stream()
                    .filter(session -> !isIn(person, session))
                    .filter(session -> free.merge(session.id(), -1, Integer::sum) < 0)
                    .map(ProgrammeSession::title)
                    .sorted()
                    .findFirst()
                    .map(title -> getTranslation("registration.change.fullOf", title));
            expect(
                    choice,
                    overlap.isEmpty() && full.isEmpty(),
                    overlap.or(() -> full).orElse(""));
        });
    }

    private Optional<String> overlap(Set<ProgrammeSession> chosen) {
        return chosen.stream()
                .flatMap(one -> chosen.stream()
                        .filter(other -> one != other && one.time().overlaps(other.time()))
                        .map(other -> getTranslation("registration.book.overlap", one.title(), other.title())))
                .sorted()
                .findFirst();
    }

    private static boolean isIn(Place person, ProgrammeSession session) {
        return person.sessions().contains(session.id());
    }

    private int left(ProgrammeSession session) {
        PlacesLeft places = left.get(session.id());
        return places == null ? 0 : places.left();
    }
}
