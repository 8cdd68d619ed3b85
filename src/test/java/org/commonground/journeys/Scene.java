package org.commonground.journeys;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.commonground.accounts.Role;
import org.commonground.checkin.Doors;
import org.commonground.checkin.PairResult.Paired;
import org.commonground.checkin.Presentation;
import org.commonground.checkin.Scanning;
import org.commonground.consultation.ConsultationForm;
import org.commonground.consultation.ConsultationId;
import org.commonground.consultation.Consultations;
import org.commonground.consultation.SaveConsultationResult;
import org.commonground.events.EventDetails;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.EventKind;
import org.commonground.events.Events;
import org.commonground.events.SaveEventResult.Saved;
import org.commonground.places.Room;
import org.commonground.places.SaveVenueResult;
import org.commonground.places.VenueForm;
import org.commonground.places.VenueForm.RoomForm;
import org.commonground.places.Venues;
import org.commonground.places.WardCode;
import org.commonground.programme.Placement;
import org.commonground.programme.Programmes;
import org.commonground.programme.SessionForm;
import org.commonground.programme.SessionKind;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationForm;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.Registrations;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Topic;
import org.commonground.testing.As;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is there already when a journey begins in the middle; made by the services, as the screens make it. */
final class Scene {

    /** An event that can be booked now; its door is open already. */
    record Happening(EventId id, String slug, String title, LocalDateTime start) {

        String page() {
            return "/events/" + slug;
        }

        String staffPage() {
            return "/staff/events/" + id.value();
        }
    }

    private final City city;

    Scene(City city) {
        this.city = city;
    }

    /** Begins within the hour and takes four; without sessions. */
    Happening event(String title, int capacity) {
        return event(
                title,
                capacity,
                LocalDateTime.now(EventForm.CITY).truncatedTo(ChronoUnit.HOURS).plusHours(1));
    }

    /** Takes four hours; without sessions. */
    Happening event(String title, int capacity, LocalDateTime start) {
        var venue = new VenueForm(
                "Lantern Hall",
                "1 Example Street, Birmingham",
                new WardCode("E05011118"),
                "Ring the bell",
                List.of(new RoomForm(null, "Great Room", 200, true, true)));
        return As.role(Role.ORGANISER, () -> {
            var place = ((SaveVenueResult.Saved) city.bean(Venues.class).add(venue)).id();
            var form = new EventForm(
                    EventKind.LOCAL,
                    title,
                    "A day together",
                    "Come along and meet your neighbours.",
                    start,
                    start.plusHours(4),
                    EventForm.CITY,
                    place,
                    capacity,
                    Topic.NEIGHBOURS,
                    Set.of(AccessNeed.STEP_FREE),
                    null);
            EventId id = ((Saved) city.bean(Events.class).create(form)).id();
            city.bean(Events.class).publish(id);
            EventDetails event = city.bean(Events.class).find(id).orElseThrow();
            return new Happening(id, event.slug(), title, start);
        });
    }

    /** With two sessions at different times that people sign up for, and released. */
    Happening eventWithSessions(String title, int capacity) {
        Happening event = event(title, capacity);
        As.role(Role.ORGANISER, () -> {
            Room room = city.bean(Events.class)
                    .find(event.id())
                    .orElseThrow()
                    .venue()
                    .rooms()
                    .getFirst();
            session(event, room, "Mending together", event.start());
            session(event, room, "Singing together", event.start().plusHours(1));
            city.bean(Programmes.class).release(event.id(), "");
        });
        return event;
    }

    private void session(Happening event, Room room, String title, LocalDateTime start) {
        var form = new SessionForm(
                title, "", SessionKind.WORKSHOP, new Placement(room.id(), start, 45), null, "Somebody", 20);
        city.bean(Programmes.class).add(event.id(), form);
    }

    /** Books one place; the secret of the private link. */
    String booking(Happening event, String name, String email) {
        var form = new RegistrationForm(UUID.randomUUID(), email, List.of(Person.named(name)), Locale.UK);
        return As.thePublic(() -> ((Registered) city.bean(Registering.class).book(event.id(), form)).manageToken());
    }

    /** Somebody came to an event that is over now; the link to the survey in her mail. */
    String surveyLink(String title, String email) {
        Happening event = event(title, 10);
        String booking = booking(event, "Amina", email);
        Doors doors = city.bean(Doors.class);
        String code = As.role(
                Role.ORGANISER,
                () -> doors.link(doors.create(event.id(), "Main entrance"), "A phone")
                        .code());
        As.thePublic(() -> {
            String phone = ((Paired) doors.pair(code, UUID.randomUUID().toString())).token();
            String ticket = city.bean(Registrations.class)
                    .find(booking)
                    .orElseThrow()
                    .places()
                    .getFirst()
                    .code()
                    .value();
            return city.bean(Scanning.class)
                    .present(
                            doors.paired(phone).orElseThrow(),
                            List.of(new Presentation(UUID.randomUUID(), ticket, Instant.now())));
        });
        As.role(Role.ORGANISER, () -> city.bean(Events.class).close(event.id()));
        return city.mail(email, "How was").link("/survey/");
    }

    /** How much there is in every table that only people fill. */
    Map<String, Long> rows() {
        var database = city.bean(JdbcTemplate.class);
        var rows = new TreeMap<String, Long>();
        database
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = database()",
                        String.class)
                .stream()
                .filter(table -> !table.startsWith("flyway") && !table.startsWith("event_publication"))
                .filter(table -> !table.equals("jobs_task"))
                .forEach(table ->
                        rows.put(table, database.queryForObject("select count(*) from `" + table + "`", Long.class)));
        return rows;
    }

    /** What has come since then, by table. */
    Map<String, Long> since(Map<String, Long> before) {
        var more = new TreeMap<>(rows());
        before.forEach((table, count) -> more.merge(table, -count, Long::sum));
        more.values().removeIf(count -> count == 0);
        return more;
    }

    /** A consultation that is open from today for a month. */
    ConsultationId consultation(String title) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        return As.role(
                Role.ANALYST,
                () -> ((SaveConsultationResult.Saved) city.bean(Consultations.class)
                                .add(new ConsultationForm(title, "What would help?", "", today, today.plusMonths(1))))
                        .id());
    }
}
