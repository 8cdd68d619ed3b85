package org.commonground.registration.list;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.programme.ProgrammeSession;
import org.commonground.registration.RegistrationStatus;
import org.commonground.registration.TicketState;
import org.commonground.shared.AccessNeed;

/** Puts the rows of one export into words; each word is looked up once. */
final class ExportWords {

    private final EventDetails event;
    private final Locale locale;
    private final UnaryOperator<String> text;
    private final Collection<ProgrammeSession> sessions;
    private final AnswerCells answers;
    private final Map<TicketState, String> states;
    private final Map<RegistrationStatus, String> statuses;
    private final Map<AccessNeed, String> needs;
    private final Map<Locale, String> languages = new HashMap<>();

    /** @param sessions of the programme, in their order */
    ExportWords(
            EventDetails event,
            Locale locale,
            UnaryOperator<String> text,
            Collection<ProgrammeSession> sessions,
            AnswerCells answers) {
        this.event = event;
        this.locale = locale;
        this.text = text;
        this.sessions = sessions;
        this.answers = answers;
        this.states = Arrays.stream(TicketState.values())
                .collect(Collectors.toMap(state -> state, state -> text.apply(state.key())));
        this.statuses = Arrays.stream(RegistrationStatus.values())
                .collect(Collectors.toMap(status -> status, status -> text.apply(status.key())));
        this.needs = Arrays.stream(AccessNeed.values())
                .collect(Collectors.toMap(need -> need, need -> text.apply(need.key())));
    }

    /** One for each column, the last with the zone of its times. */
    List<String> head() {
        var head = new ArrayList<String>();
        for (ListColumn column : ListColumn.values()) {
            head.add(text.apply(column.key()));
        }
        String booked = head.removeLast() + " (" + event.zone().getId() + ")";
        head.addAll(answers.head());
        head.add(booked);
        return head;
    }

    /** All columns but the last. */
    List<String> cells(RegistrationRow row) {
        List<String> answered = answers.of(row);
        if (answered.isEmpty()) {
            return ownCells(row);
        }
        var cells = new ArrayList<String>(ownCells(row));
        cells.addAll(answered);
        return cells;
    }

    private List<String> ownCells(RegistrationRow row) {
        return List.of(
                row.holderName(),
                row.spokenCode(),
                states.getOrDefault(row.state(), ""),
                statuses.getOrDefault(row.status(), ""),
                row.accessNeeds().stream()
                        .sorted()
                        .map(need -> needs.getOrDefault(need, ""))
                        .collect(Collectors.joining("; ")),
                row.accessNote(),
                sessions.stream()
                        .filter(session -> row.sessions().contains(session.id()))
                        .map(ProgrammeSession::title)
                        .collect(Collectors.joining("; ")),
                row.email(),
                languages.computeIfAbsent(row.locale(), language -> language.getDisplayLanguage(locale)));
    }

    LocalDateTime booked(RegistrationRow row) {
        return LocalDateTime.ofInstant(row.bookedAt(), event.zone());
    }
}
