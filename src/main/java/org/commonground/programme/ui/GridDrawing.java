package org.commonground.programme.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.commonground.events.EventDetails;
import org.commonground.places.Room;
import org.commonground.places.RoomId;
import org.commonground.programme.DraftSession;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.ProgrammeWarning;
import org.commonground.programme.TrackColour;

/** Puts one day of a draft into what the grid in the browser draws. */
class GridDrawing {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private final EventDetails event;
    private final ProgrammeDays days;
    private final Locale locale;

    GridDrawing(EventDetails event, ProgrammeDays days, Locale locale) {
        this.event = event;
        this.days = days;
        this.locale = locale;
    }

    ProgrammeGrid.Model model(
            LocalDate day, List<DraftSession> sessions, List<ProgrammeWarning> warnings, int revision) {
        return new ProgrammeGrid.Model(
                revision,
                day.toString(),
                text(days.opens(day)),
                text(days.closes(day)),
                rooms(sessions),
                sessions.stream().map(session -> session(session, warnings)).toList(),
                null,
                event.status().isOver(),
                locale.toLanguageTag());
    }

    /* The venue's rooms, and those that a session of the day is in although the venue has them no more. */
    private List<ProgrammeGrid.GridRoom> rooms(List<DraftSession> sessions) {
        Map<RoomId, ProgrammeGrid.GridRoom> rooms = new LinkedHashMap<>();
        event.venue().rooms().forEach(room -> rooms.put(room.id(), room(room)));
        sessions.stream()
                .map(DraftSession::session)
                .forEach(session -> rooms.computeIfAbsent(
                        session.roomId(),
                        id -> new ProgrammeGrid.GridRoom(
                                id.value().toString(),
                                session.roomName(),
                                I18NProvider.translate("programme.warning.roomGone"))));
        return List.copyOf(rooms.values());
    }

    private static ProgrammeGrid.GridRoom room(Room room) {
        List<String> facts = Stream.of(
                        I18NProvider.translate("programme.grid.people", room.capacity()),
                        room.stepFree() ? I18NProvider.translate("programme.grid.stepFree") : "",
                        room.hearingLoop() ? I18NProvider.translate("programme.grid.hearingLoop") : "")
                .filter(fact -> !fact.isEmpty())
                .toList();
        return new ProgrammeGrid.GridRoom(room.id().value().toString(), room.name(), String.join(" · ", facts));
    }

    private ProgrammeGrid.GridSession session(DraftSession draft, List<ProgrammeWarning> warnings) {
        ProgrammeSession session = draft.session();
        String kind = I18NProvider.translate(session.kind().key());
        return new ProgrammeGrid.GridSession(
                draft.id().value().toString(),
                session.roomId().value().toString(),
                session.title(),
                text(days.startOf(session)),
                session.minutes(),
                session.kind().name().toLowerCase(Locale.ROOT),
                session.track() == null ? kind : kind + " · " + session.track().name(),
                (session.track() == null ? TrackColour.SLATE : session.track().colour()).cssName(),
                warnings.stream()
                        .anyMatch(warning ->
                                warning instanceof ProgrammeWarning.RoomDoubled && warning.concerns(draft.id())));
    }

    ProgrammeGrid.Texts texts(LocalDate day) {
        return new ProgrammeGrid.Texts(
                I18NProvider.translate("programme.grid.label", ProgrammeDays.name(day, locale)),
                event.status().isOver() ? "" : I18NProvider.translate("programme.grid.instructions"),
                I18NProvider.translate("programme.grid.clash"),
                I18NProvider.translate("programme.grid.carrying"),
                I18NProvider.translate("programme.grid.at"),
                I18NProvider.translate("programme.grid.dropped"),
                I18NProvider.translate("programme.grid.cancelled"));
    }

    private static String text(LocalDateTime moment) {
        return MINUTES.format(moment);
    }
}
