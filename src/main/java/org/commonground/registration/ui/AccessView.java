package org.commonground.registration.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.events.Events;
import org.commonground.registration.AccessCorrecting;
import org.commonground.registration.AccessCorrecting.Access;
import org.commonground.registration.ChangeRegistrationResult;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationDetails;
import org.commonground.registration.RegistrationDetails.Place;
import org.commonground.registration.Registrations;
import org.commonground.registration.TicketId;
import org.commonground.registration.ui.BookingDraft.Guest;

/** Saying after booking what each person needs. */
@Route("my-booking/:token/access")
@AnonymousAllowed
@StyleSheet("registration.css")
class AccessView extends ChangePage {

    private final AccessCorrecting correcting;
    private final Map<TicketId, Guest> people = new LinkedHashMap<>();

    AccessView(Registrations registrations, Registering registering, Events events, AccessCorrecting correcting) {
        super(registrations, registering, events, "registration.change.access", "registration.change.accessDone");
        this.correcting = correcting;
    }

    @Override
    BookingStep form(RegistrationDetails registration, EventDetails event) {
        people.clear();
        registration.held().forEach(place -> people.put(place.id(), guest(place)));
        return new AccessStep(List.copyOf(people.values()));
    }

    private static Guest guest(Place place) {
        var guest = new Guest();
        guest.name = place.holderName();
        guest.needs = new HashSet<>(place.accessNeeds());
        guest.note = place.accessNote();
        return guest;
    }

    @Override
    ChangeRegistrationResult save(String link) {
        return correcting.correct(
                link,
                people.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> new Access(entry.getValue().needs, entry.getValue().note))));
    }

    @Override
    void refresh() {
        // Nothing in it can be taken by others meanwhile.
    }
}
