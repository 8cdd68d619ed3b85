package org.commonground.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.commonground.events.EventId;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationDetails.Place;
import org.commonground.registration.RegistrationForm;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.Registrations;
import org.commonground.shared.AccessNeed;
import org.commonground.testing.As;
import org.springframework.boot.test.context.TestComponent;

/** Books places as residents do. */
@TestComponent
public class SampleTickets {

    /** A booking with the secrets that only its holder has. */
    public record Booking(String token, List<Place> places) {

        public Place first() {
            return places.getFirst();
        }

        public String code() {
            return first().code().value();
        }
    }

    private final Registering registering;
    private final Registrations registrations;

    SampleTickets(Registering registering, Registrations registrations) {
        this.registering = registering;
        this.registrations = registrations;
    }

    /** The first of them needs a step-free way. */
    public Booking book(EventId event, String... names) {
        var people = new ArrayList<Person>();
        for (String name : names) {
            people.add(
                    people.isEmpty()
                            ? new Person(name, Set.of(AccessNeed.STEP_FREE), "", Set.of())
                            : Person.named(name));
        }
        var form = new RegistrationForm(UUID.randomUUID(), "guest@example.org", people, Locale.UK);
        return As.thePublic(() -> {
            String token = ((Registered) registering.book(event, form)).manageToken();
            return new Booking(token, registrations.find(token).orElseThrow().places());
        });
    }
}
