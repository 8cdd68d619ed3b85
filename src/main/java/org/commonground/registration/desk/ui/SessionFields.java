package org.commonground.registration.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.SessionId;
import org.commonground.registration.PlacesLeft;
import org.commonground.registration.ui.EventText;

/** Which sessions with limited places the party goes to, together. */
class SessionFields extends Composite<Div> {

    private final CheckboxGroup<ProgrammeSession> choice = new CheckboxGroup<>();
    private Map<SessionId, PlacesLeft> left = Map.of();
    private int persons = 1;

    SessionFields(EventDetails event) {
        choice.setLabel(getTranslation("registration.book.choose"));
        choice.setManualValidation(true);
        choice.setItemLabelGenerator(session -> EventText.session(event, session, getLocale()) + " · "
                + getTranslation("registration.book.sessionLeft", left(session)));
        choice.setItemEnabledProvider(session -> choice.getValue().contains(session) || left(session) >= persons);
        getContent().addClassName("cg-form");
        getContent().add(new Paragraph(getTranslation("registration.desk.sessions")), choice);
    }

    /** As things are now, for so many persons. */
    void show(List<ProgrammeSession> sessions, Map<SessionId, PlacesLeft> places, int forPersons) {
        left = places;
        persons = forPersons;
        Set<SessionId> chosen = chosen();
        choice.setItems(sessions);
        choice.setValue(sessions.stream()
                .filter(session -> chosen.contains(session.id()))
                .collect(Collectors.toSet()));
    }

    private int left(ProgrammeSession session) {
        PlacesLeft places = left.get(session.id());
        return places == null ? 0 : places.left();
    }

    /** Adds what is wrong, and says it at the field. */
    void check(Map<Component, String> problems) {
        List<ProgrammeSession> chosen = List.copyOf(choice.getValue());
        Optional<String> overlap = chosen.stream()
                .flatMap(one -> chosen.stream()
                        .filter(other -> one != other && one.time().overlaps(other.time()))
                        .map(other -> getTranslation("registration.desk.overlap", one.title(), other.title())))
                .sorted()
                .findFirst();
        boolean full = chosen.stream().anyMatch(session -> left(session) < persons);
        choice.setInvalid(full || overlap.isPresent());
        if (choice.isInvalid()) {
            choice.setErrorMessage(overlap.orElseGet(() -> getTranslation("registration.desk.sessionsFull")));
            problems.put(choice, choice.getErrorMessage());
        }
    }

    Set<SessionId> chosen() {
        return choice.getValue().stream().map(ProgrammeSession::id).collect(Collectors.toSet());
    }
}
