package org.commonground.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.commonground.journeys.Scene.Happening;
import org.commonground.registration.Places;
import org.commonground.registration.PlacesLeft;
import org.commonground.registration.RegisterResult;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationForm;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.testing.As;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The link has just gone round: a hundred people want the last forty places, and as many more are looking. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class RushIT {

    private static final int PLACES = 40;
    private static final int PEOPLE = 100;
    private static final int WITH_BROWSERS = 6;

    Stage stage;
    Happening event;

    @BeforeAll
    void an_event_everybody_wants() {
        stage = new Stage();
        event = stage.scene.event("Everybody wants this", PLACES);
    }

    @AfterAll
    void the_end() {
        stage.close();
    }

    @Test
    void a_hundred_people_at_once_get_the_forty_places_there_are_and_the_others_are_told() throws Exception {
        List<org.commonground.journeys.Person> atTheirBrowsers =
                IntStream.range(0, WITH_BROWSERS).mapToObj(this::readyToBook).toList();
        var start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient http = HttpClient.newHttpClient()) {
            List<Future<RegisterResult>> bookings = new ArrayList<>();
            List<Future<Integer>> looks = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                int number = i;
                if (number >= WITH_BROWSERS) {
                    bookings.add(threads.submit(after(start, () -> book(number))));
                }
                looks.add(threads.submit(after(start, () -> look(http, number))));
            }
            start.countDown();
            for (var person : atTheirBrowsers) {
                person.page
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Book this place"))
                        .click();
            }
            int booked = 0;
            for (Future<RegisterResult> booking : bookings) {
                RegisterResult result = booking.get();
                assertThat(result).isInstanceOfAny(RegisterResult.Registered.class, RegisterResult.Full.class);
                booked += result instanceof RegisterResult.Registered ? 1 : 0;
            }
            for (var person : atTheirBrowsers) {
                Form.settled(person);
                String told = person.page.locator("main").innerText();
                assertThat(told).containsAnyOf("Your place is booked", "Somebody was faster: all places are taken now");
                booked += told.contains("Your place is booked") ? 1 : 0;
                stage.watch.looksRight(person);
            }
            assertThat(booked).isEqualTo(PLACES);
            for (Future<Integer> look : looks) {
                assertThat(look.get()).isEqualTo(200);
            }
        }
        assertThat(stage.city.bean(Places.class).left(event.id())).isEqualTo(new PlacesLeft(PLACES, PLACES));
        atTheirBrowsers.getFirst().opens(event.page()).sees("All places are taken.");
        atTheirBrowsers.forEach(org.commonground.journeys.Person::close);
        stage.watch.nothingHappened();
    }

    private org.commonground.journeys.Person readyToBook(int number) {
        var person = stage.person(360);
        person.opens(event.page() + "/book").fills("Your name", "Person " + number);
        person.fills("E-mail address", "browser" + number + "@example.org").presses("Continue");
        person.sees("What do you need to take part?").presses("Continue").sees("Is everything right?");
        return person;
    }

    private RegisterResult book(int number) {
        var form = new RegistrationForm(
                UUID.randomUUID(),
                "rush" + number + "@example.org",
                List.of(Person.named("Person " + number)),
                Locale.UK);
        return As.thePublic(() -> stage.city.bean(Registering.class).book(event.id(), form));
    }

    private int look(HttpClient http, int number) throws IOException, InterruptedException {
        String path = List.of("/", "/events", event.page(), event.page() + "/book", "/what-works")
                .get(number % 5);
        return http.send(
                        HttpRequest.newBuilder(URI.create(stage.city.address(path)))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static <T> Callable<T> after(CountDownLatch start, Callable<T> work) {
        return () -> {
            start.await();
            return work.call();
        };
    }
}
