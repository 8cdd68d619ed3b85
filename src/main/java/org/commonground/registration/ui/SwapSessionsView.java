package org.commonground.registration.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonground.events.EventDetails;
import org.commonground.events.Events;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.registration.ChangeRegistrationResult;
import org.commonground.registration.Places;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationDetails;
import org.commonground.registration.Registrations;
import org.commonground.registration.SessionSwapping;
import org.jspecify.annotations.Nullable;

/** Choosing sessions after booking, each person her own. */
@Route("my-booking/:token/sessions")
@AnonymousAllowed
@StyleSheet("registration.css")
class SwapSessionsView extends ChangePage {

    private final SessionSwapping swapping;
    private final Programmes programmes;
    private final Places places;
    private @Nullable SwapSessionsForm form;

    SwapSessionsView(
            Registrations registrations,
            Registering registering,
            Events events,
            SessionSwapping swapping,
            Programmes programmes,
            Places places) {
        super(registrations, registering, events, "registration.change.sessions", "registration.change.sessionsDone");
        this.swapping = swapping;
        this.programmes = programmes;
        this.places = places;
    }

    @Override
    @Nullable
    BookingStep form(RegistrationDetails registration, EventDetails event) {
        List<ProgrammeSession> sessions = signUpSessions(programmes, event);
        form = sessions.isEmpty()
                ? null
                : new SwapSessionsForm(event, registration.held(), sessions, () -> places.left(sessions));
        return form;
    }

    /** What people sign up for. */
    static List<ProgrammeSession> signUpSessions(Programmes programmes, EventDetails event) {
        return programmes
                .released(event.id())
                .map(release -> release.sessions().stream()
                        .filter(session -> session.signUpCapacity() != null)
                        .toList())
                .orElse(List.of());
    }

    @Override
    ChangeRegistrationResult save(String link) {
        return swapping.swap(link, requireNonNull(form).chosen());
    }

    @Override
    void refresh() {
        requireNonNull(form).refresh();
    }
}
