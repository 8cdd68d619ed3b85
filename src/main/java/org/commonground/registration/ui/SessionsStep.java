package org.commonground.registration.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.SessionId;
import org.commonground.registration.PlacesLeft;

/** Which of the sessions with limited places the party goes to, together. */
class SessionsStep extends BookingStep {

    private final CheckboxGroup<ProgrammeSession> choice = new CheckboxGroup<>();
    private final BookingDraft draft;
    private final Map<SessionId, PlacesLeft> left;

    SessionsStep(
            EventDetails event, BookingDraft draft, List<ProgrammeSession> sessions, Map<SessionId, PlacesLeft> left) {
        this.draft = draft;
        this.left = left;
        choice.setLabel(getTranslation("registration.book.choose"));
        choice.setManualValidation(true);
        choice.setItems(sessions);
        choice.setItemLabelGenerator(
                session -> EventText.session(event, session, getLocale()) + " \u00b7 " + places(session));
        choice.setItemEnabledProvider(
                session -> draft.sessions.contains(session.id().value()) || left(session) >= draft.persons);
        choice.setValue(sessions.stream()
                .filter(session -> draft.sessions.contains(session.id().value()))
                .collect(Collectors.toSet()));
        choice.addValueChangeListener(change -> draft.sessions = new HashSet<>(
                change.getValue().stream().map(session -> session.id().value()).toList()));
        getContent().add(new Paragraph(getTranslation("registration.book.sessionsIntro", draft.persons)), choice);
    }

    private int left(ProgrammeSession session) {
        PlacesLeft places = left.get(session.id());
        return places == null ? 0 : places.left();
    }

    private String places(ProgrammeSession session) {
        return getTranslation("registration.book.sessionLeft", left(session));
    }

    @Override
    void findProblems() {
        List<ProgrammeSession> chosen = List.copyOf(choice.getValue());
        Optional<String> overlap = chosen.stream()
                .flatMap(one -> chosen.stream()
                        .filter(other -> one != other && one.time().overlaps(other.time()))
                        .map(other -> getTranslation("registration.book.overlap", one.title(), other.title())))
                .sorted()
                .findFirst();
        List<UUID> full = chosen.stream()
                .filter(session -> left(session) < draft.persons)
                .map(session -> session.id().value())
                .toList();
        expect(
                choice,
                overlap.isEmpty() && full.isEmpty(),
                overlap.orElseGet(() -> getTranslation("registration.book.sessionsFull")));
    }
}
