package org.commonground.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.commonground.events.BookedPlaces;
import org.commonground.events.EventForm;
import org.commonground.journeys.Scene.Happening;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A full event: one waits, one gives a place back, and a mail brings the two together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class WaitingListIT {

    private static final String WAITS = "waits@example.org";

    Stage stage;
    Happening event;

    @BeforeAll
    void a_full_event() {
        stage = new Stage();
        event = stage.scene.event(
                "Supper for neighbours",
                1,
                LocalDateTime.now(EventForm.CITY).plusDays(7).truncatedTo(ChronoUnit.HOURS));
    }

    @AfterAll
    void the_end() {
        stage.close();
    }

    @Test
    void whoever_waits_is_offered_the_place_that_somebody_gives_back_and_takes_it() {
        String holder = "/my-booking/" + stage.scene.booking(event, "Holder", "holder@example.org");
        Person resident = stage.person(360);
        resident.opens(event.page()).sees("All places are taken.").follows("Join the waiting list");
        resident.sees("You can join the waiting list").looks("waiting-who");
        resident.fills("Your name", "Amina").fills("E-mail address", WAITS).presses("Continue");
        resident.sees("What do you need to take part?").presses("Continue");
        resident.sees("Is everything right?").looks("waiting-review").presses("Join the waiting list");
        resident.sees("You are on the waiting list").looks("waiting-done");

        String link = stage.city.mail(WAITS, "You are on the waiting list").link("/my-booking/");
        resident.opens(link).sees("You are number 1 on the waiting list").looks("waiting-position");
        Person organiser = stage.administrator();
        organiser
                .opens(event.staffPage() + "/waiting-list")
                .sees("1 party waits")
                .looks("waiting-list");

        Person leaving = stage.person(1280);
        leaving.opens(holder).presses("Cancel my booking").sees("Cancel your booking?");
        leaving.presses("Cancel my booking").sees("Your booking is cancelled.");

        String offer = stage.city.mail(WAITS, "There is a place for you").link("/my-booking/");
        assertThat(offer).isNotEqualTo(link);
        resident.opens(offer).sees("We keep it for you until").looks("waiting-offer");
        organiser.opens(event.staffPage() + "/waiting-list").sees("Places are kept for 1 party");
        resident.presses("Take the place").sees("Welcome! The places are yours").looks("waiting-taken");
        assertThat(stage.city.mail(WAITS, "Your place at Supper for neighbours").text())
                .contains("/my-booking/");
        resident.opens(link).sees("Code to say at the door");
        assertThat(stage.city.bean(BookedPlaces.class).booked(event.id())).isEqualTo(1);

        assertThat(Person.BARRIERS).isEmpty();
        stage.watch.looksRight(resident);
        stage.watch.nothingHappened();
        leaving.close();
        organiser.close();
        resident.close();
    }
}
