package org.commonground.programme.ui;

import static java.util.Objects.requireNonNull;

import org.commonground.events.EventDetails;
import org.commonground.programme.DraftSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.SessionResult;
import org.jspecify.annotations.Nullable;

/** Gives a session another room, start or length: what dragging does in the grid. */
class MoveDialog extends EditDialog {

    private final Programmes programmes;

    MoveDialog(Programmes programmes, EventDetails event, ProgrammeDays days, DraftSession session, Runnable saved) {
        super(event, days, session, SessionFields.of(session.session(), event.venue(), days), saved);
        this.programmes = programmes;
        setHeaderTitle(
                getTranslation("programme.session.moveNamed", session.session().title()));
        form.add(placement);
        open(placement::focus);
    }

    @Override
    SessionResult store(SessionFields fields, @Nullable DraftSession session) {
        DraftSession moved = requireNonNull(session);
        return programmes.move(moved.id(), moved.version(), fields.placement(days));
    }
}
