package org.commonground.registration.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonground.events.EventDetails;
import org.commonground.events.Events;
import org.commonground.registration.ChangeRegistrationResult;
import org.commonground.registration.PlaceAdding;
import org.commonground.registration.Places;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationDetails;
import org.commonground.registration.RegistrationForm;
import org.commonground.registration.Registrations;
import org.jspecify.annotations.Nullable;

/** Bringing more people along than were booked. */
@Route("my-booking/:token/places")
@AnonymousAllowed
@StyleSheet("registration.css")
class AddPlacesView extends ChangePage {

    private final PlaceAdding adding;
    private final Places places;
    private int seen;
    private @Nullable AddPlacesForm form;

    AddPlacesView(
            Registrations registrations, Registering registering, Events events, PlaceAdding adding, Places places) {
        super(registrations, registering, events, "registration.change.places", "registration.change.placesDone");
        this.adding = adding;
        this.places = places;
    }

    @Override
    @Nullable
    BookingStep form(RegistrationDetails registration, EventDetails event) {
        seen = registration.held().size();
        int most = most(registration, event, adding, places);
        form = most == 0 ? null : new AddPlacesForm(most);
        return form;
    }

    /** How many people can be added now. */
    static int most(RegistrationDetails registration, EventDetails event, PlaceAdding adding, Places places) {
        return adding.isPossible(event.id())
                ? Math.min(
                        RegistrationForm.MOST_PERSONS - registration.held().size(),
                        places.left(event.id()).left())
                : 0;
    }

    @Override
    ChangeRegistrationResult save(String link) {
        return adding.add(link, seen, requireNonNull(form).names());
    }

    @Override
    void refresh() {
        // The names stay as they are; what is wrong is said above them.
    }
}
