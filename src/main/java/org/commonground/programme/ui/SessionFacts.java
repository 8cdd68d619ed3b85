package org.commonground.programme.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.commonground.programme.ProgrammeSession;

/** Room, kind, track and sign-up of a session in one line. */
final class SessionFacts extends Composite<Div> {

    private SessionFacts(ProgrammeSession session) {
        getContent().addClassName("cg-session-facts");
        var room = new Span(session.roomName());
        room.addClassName("cg-session-room");
        getContent().add(room, new Span(getTranslation(session.kind().key())));
        if (session.track() != null) {
            var badge = new Span(session.track().name());
            badge.addClassNames("cg-track-badge", session.track().colour().styleClass());
            getContent().add(badge);
        }
        if (session.signUpCapacity() != null) {
            getContent().add(new Span(getTranslation("programme.session.signUpFor", session.signUpCapacity())));
        }
    }

    static SessionFacts of(ProgrammeSession session) {
        return new SessionFacts(session);
    }
}
