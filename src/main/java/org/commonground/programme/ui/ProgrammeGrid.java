package org.commonground.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.places.RoomId;
import org.commonground.programme.Placement;
import org.commonground.programme.SessionId;
import org.jspecify.annotations.Nullable;

/** One day of a programme as rooms by time; its browser side is programme-grid.ts, which describes the fields. */
@Tag("cg-programme-grid")
@NpmPackage(value = "@event-calendar/core", version = "5.15.0")
@JsModule("./components/programme-grid.ts")
class ProgrammeGrid extends Component {

    record Model(
            int revision,
            String day,
            String opens,
            String closes,
            List<GridRoom> rooms,
            List<GridSession> sessions,
            @Nullable String selected,
            boolean locked,
            String locale) {}

    record GridRoom(String id, String name, String detail) {}

    record GridSession(
            String id,
            String room,
            String title,
            String start,
            int minutes,
            String kind,
            String detail,
            String colour,
            boolean clash) {}

    record Texts(
            String label,
            String instructions,
            String clash,
            String carrying,
            String at,
            String dropped,
            String cancelled) {}

    void show(Model model, Texts texts) {
        getElement().setPropertyBean("texts", texts);
        getElement().setPropertyBean("model", model);
    }

    void onSelect(ComponentEventListener<SessionSelected> listener) {
        addListener(SessionSelected.class, listener);
    }

    void onChange(ComponentEventListener<SessionPlaced> listener) {
        addListener(SessionPlaced.class, listener);
    }

    void onChoose(ComponentEventListener<SlotChosen> listener) {
        addListener(SlotChosen.class, listener);
    }

    /** A session was clicked or opened by keyboard. */
    @DomEvent("session-select")
    public static class SessionSelected extends ComponentEvent<ProgrammeGrid> {

        private final String id;

        public SessionSelected(ProgrammeGrid source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }

        Optional<SessionId> id() {
            return uuid(id).map(SessionId::new);
        }
    }

    /** A session was put somewhere else or made longer or shorter; it is for the server to accept that. */
    @DomEvent("session-change")
    public static class SessionPlaced extends ComponentEvent<ProgrammeGrid> {

        private final String id;
        private final String room;
        private final String start;
        private final int minutes;

        public SessionPlaced(
                ProgrammeGrid source,
                boolean fromClient,
                @EventData("event.detail.id") String id,
                @EventData("event.detail.room") String room,
                @EventData("event.detail.start") String start,
                @EventData("event.detail.minutes") int minutes) {
            super(source, fromClient);
            this.id = id;
            this.room = room;
            this.start = start;
            this.minutes = minutes;
        }

        Optional<SessionId> id() {
            return uuid(id).map(SessionId::new);
        }

        /** Empty where the browser sent nonsense. */
        Optional<Placement> placement() {
            return minutes < 1 || minutes > Placement.MOST_MINUTES
                    ? Optional.empty()
                    : uuid(room).flatMap(id -> time(start).map(at -> new Placement(new RoomId(id), at, minutes)));
        }
    }

    /** An empty place was clicked. */
    @DomEvent("slot-choose")
    public static class SlotChosen extends ComponentEvent<ProgrammeGrid> {

        private final String room;
        private final String start;

        public SlotChosen(
                ProgrammeGrid source,
                boolean fromClient,
                @EventData("event.detail.room") String room,
                @EventData("event.detail.start") String start) {
            super(source, fromClient);
            this.room = room;
            this.start = start;
        }

        Optional<RoomId> room() {
            return uuid(room).map(RoomId::new);
        }

        Optional<LocalDateTime> start() {
            return time(start);
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
