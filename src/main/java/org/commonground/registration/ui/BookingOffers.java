package org.commonground.registration.ui;

import org.commonground.events.EventDetails;
import org.commonground.registration.Places;
import org.commonground.registration.PlacesLeft;
import org.commonground.registration.RegistrationForm;
import org.commonground.registration.WaitingList;
import org.commonground.terms.Admission.Admitted;
import org.springframework.stereotype.Component;

/** Finds out what can be had of an event at this moment. */
@Component
class BookingOffers {

    private final Places places;
    private final WaitingList waitingList;

    BookingOffers(Places places, WaitingList waitingList) {
        this.places = places;
        this.waitingList = waitingList;
    }

    BookingOffer of(EventDetails event, Admitted admitted) {
        PlacesLeft all = admitted.isHeldFor() ? places.left(admitted.code().orElseThrow()) : places.left(event.id());
        boolean canWait = !admitted.isHeldFor() && !admitted.needsApproval() && waitingList.isOpen(event);
        // Where an organiser decides, she finds the places too.
        int left = admitted.needsApproval() ? event.capacity() : all.left();
        int most = Math.clamp(canWait ? event.capacity() : left, 1, RegistrationForm.MOST_PERSONS);
        return new BookingOffer(
                admitted, left, most, places.leftOfKinds(admitted.terms().kinds()), canWait);
    }
}
