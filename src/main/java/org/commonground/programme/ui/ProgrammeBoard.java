package org.commonground.programme.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.commonground.events.EventDetails;
import org.commonground.places.Room;
import org.commonground.programme.DraftSession;
import org.commonground.programme.ProgrammeDraft;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.RemoveSessionResult;
import org.commonground.programme.SessionResult;
import org.commonground.shared.Wording;
import org.jspecify.annotations.Nullable;

/** One day of a draft: as a grid, and beside it as a list that does the same by buttons and forms. */
class ProgrammeBoard extends Composite<Div> {

    private final Programmes programmes;
    private final EventDetails event;
    private final Runnable changed;
    private final DayLinks dayLinks;
    private final Div notices = new Div();
    private final Div empty = new Div();
    private final ProgrammeGrid grid = new ProgrammeGrid();
    private final H2 listTitle = new H2();
    private final SessionCards cards;
    private @Nullable LocalDate day;
    private @Nullable ProgrammeDraft draft;
    private @Nullable ProgrammeDays days;
    private int revision;

    /**
     * @param day the day to show, null for the first
     * @param changed called when the draft may have changed: the caller reads it and calls {@link #show}
     */
    ProgrammeBoard(Programmes programmes, EventDetails event, @Nullable LocalDate day, Runnable changed) {
        this.programmes = programmes;
        this.event = event;
        this.day = day;
        this.changed = changed;
        this.dayLinks = new DayLinks(event.id());
        if (event.status().isOver()) {
            this.cards = new SessionCards(event.zone(), null);
            empty.setText(getTranslation("programme.builder.none"));
        } else {
            this.cards = new SessionCards(
                    event.zone(),
                    new SessionCards.Actions(this::edit, this::move, session -> remove(session, () -> {})));
            empty.setText(getTranslation("programme.builder.empty"));
            grid.onSelect(
                    selected -> selected.id().flatMap(id -> draft().session(id)).ifPresent(this::edit));
            grid.onChange(this::placed);
            grid.onChoose(chosen -> chosen.room()
                    .flatMap(event.venue()::room)
                    .ifPresent(room -> chosen.start().ifPresent(start -> add(room, start))));
        }
        empty.addClassName("cg-empty");
        getContent().addClassName("cg-programme-board");
        getContent().add(dayLinks, notices, empty, grid, listTitle, cards);
    }

    void show(ProgrammeDraft loaded) {
        draft = loaded;
        days = new ProgrammeDays(
                event.time(),
                event.zone(),
                loaded.sessions().stream().map(DraftSession::session).toList());
        if (day == null || !days.all().contains(day)) {
            day = days.all().getFirst();
        }
        LocalDate shown = day;
        dayLinks.show(days.all(), shown);
        notices.removeAll();
        notices.setVisible(!loaded.warnings().isEmpty());
        if (!loaded.warnings().isEmpty()) {
            notices.add(new WarningNotice(loaded.warnings(), event.zone()));
        }
        List<DraftSession> ofDay = loaded.sessions().stream()
                .filter(session -> days().dayOf(session.session()).equals(shown))
                .toList();
        empty.setVisible(loaded.sessions().isEmpty());
        var drawing = new GridDrawing(event, days(), getLocale());
        revision++;
        grid.show(drawing.model(shown, ofDay, loaded.warnings(), revision), drawing.texts(shown));
        listTitle.setText(getTranslation("programme.builder.list", ProgrammeDays.name(shown, getLocale())));
        listTitle.setVisible(!ofDay.isEmpty());
        cards.show(ofDay, loaded.warnings());
    }

    @Nullable
    LocalDate day() {
        return day;
    }

    private ProgrammeDraft draft() {
        return requireNonNull(draft);
    }

    private ProgrammeDays days() {
        return requireNonNull(days);
    }

    /** Asks for a new session on the day that is shown. */
    void add() {
        LocalDate shown = requireNonNull(day);
        List<ProgrammeSession> ofDay = draft().sessions().stream()
                .map(DraftSession::session)
                .filter(session -> days().dayOf(session).equals(shown))
                .toList();
        FreeHour free = FreeHour.of(shown, days(), event.venue().rooms(), ofDay);
        add(free.room(), free.start());
    }

    private void add(Room room, LocalDateTime start) {
        new SessionDialog(
                programmes, event, days(), draft().tracks(), null, SessionFields.blank(room, start, days()), changed);
    }

    private void edit(DraftSession session) {
        SessionFields fields = SessionFields.of(session.session(), event.venue(), days());
        new SessionDialog(programmes, event, days(), draft().tracks(), session, fields, changed)
                .offerRemoval(close -> remove(session, close));
    }

    private void move(DraftSession session) {
        new MoveDialog(programmes, event, days(), session, changed);
    }

    private void remove(DraftSession session, Runnable removed) {
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation(
                "programme.session.removeNamed", session.session().title()));
        ask.setText(getTranslation("programme.session.removeText"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("shell.cancel"));
        ask.setConfirmText(getTranslation("programme.session.remove"));
        ask.setConfirmButtonTheme("primary error");
        ask.addConfirmListener(confirmed -> {
            switch (programmes.remove(session.id(), session.version())) {
                case RemoveSessionResult.Removed gone -> {
                    say("programme.session.removed", session.session().title());
                    removed.run();
                }
                case RemoveSessionResult.EventOver over -> say("programme.session.eventOver");
                case RemoveSessionResult.ChangedMeanwhile other ->
                    say("programme.session.keptChanged", other.now().session().title());
            }
            changed.run();
        });
        ask.open();
    }

    private void placed(ProgrammeGrid.SessionPlaced placed) {
        placed.id()
                .flatMap(id -> draft().session(id))
                .ifPresent(session -> placed.placement()
                        .ifPresent(placement -> tell(programmes.move(session.id(), session.version(), placement))));
        // Also when it was refused: the grid draws what is stored.
        changed.run();
    }

    private void tell(SessionResult result) {
        switch (result) {
            case SessionResult.Saved saved ->
                say(
                        "programme.builder.moved",
                        saved.session().session().title(),
                        saved.session().session().roomName(),
                        Wording.time(saved.session().session().time().start(), event.zone(), getLocale()));
            case SessionResult.OutsideEvent outside -> say("programme.builder.outside");
            case SessionResult.NoSuchRoom none -> say("programme.session.noSuchRoom");
            case SessionResult.NoSuchTime none -> say("programme.session.noSuchTime");
            case SessionResult.EventOver over -> say("programme.session.eventOver");
            case SessionResult.ChangedMeanwhile other ->
                say("programme.builder.changedMeanwhile", other.now().session().title());
            case SessionResult.Gone gone -> say("programme.session.gone");
        }
    }

    private void say(String key, Object... arguments) {
        Notification.show(getTranslation(key, arguments));
    }
}
