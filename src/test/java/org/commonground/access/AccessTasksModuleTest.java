package org.commonground.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.commonground.access.SaveTaskResult.BadDay;
import org.commonground.access.SaveTaskResult.ChangedMeanwhile;
import org.commonground.access.SaveTaskResult.NoSuchOwner;
import org.commonground.access.SaveTaskResult.NoteTooLong;
import org.commonground.access.SaveTaskResult.Saved;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.Role;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.places.Venue;
import org.commonground.places.VenueId;
import org.commonground.places.Venues;
import org.commonground.programme.Placement;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.SessionForm;
import org.commonground.programme.SessionId;
import org.commonground.programme.SessionKind;
import org.commonground.programme.SessionResult;
import org.commonground.registration.AccessCorrecting;
import org.commonground.registration.AccessCorrecting.Access;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.Registrations;
import org.commonground.registration.SampleRegistrations;
import org.commonground.registration.TicketId;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Uuids;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.Statements;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class AccessTasksModuleTest {

    private static final TaskKey BSL = new TaskKey(null, AccessNeed.BSL);

    @Autowired
    AccessTasks tasks;

    @Autowired
    Arrangements arrangements;

    @Autowired
    Events events;

    @Autowired
    SampleEvents samples;

    @Autowired
    Venues venues;

    @Autowired
    Programmes programmes;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    AccessCorrecting correcting;

    @Autowired
    EntityManagerFactory database;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    VenueId venue;
    EventId event;
    LocalDateTime start;

    @BeforeEach
    void an_event_in_a_month() {
        venue = samples.venue();
        start = today().plusDays(30).atTime(9, 30);
        event = samples.published(samples.form("Open day", venue).withTime(start, start.plusHours(7)));
    }

    @Test
    void people_who_need_the_same_in_the_same_session_are_one_task() {
        SessionId walk = session("A walk");
        release("First");
        book("a", new Person("Amina", Set.of(AccessNeed.BSL), "", Set.of(walk)));
        book("b", new Person("Ben", Set.of(AccessNeed.BSL, AccessNeed.DIET), "No nuts", Set.of(walk)));
        assertThat(all())
                .extracting(AccessTask::key)
                .containsExactlyInAnyOrder(
                        BSL,
                        new TaskKey(walk, AccessNeed.BSL),
                        new TaskKey(null, AccessNeed.DIET),
                        new TaskKey(null, null));
        assertThat(names(new TaskKey(walk, AccessNeed.BSL))).containsExactly("Amina", "Ben");
        assertThat(task(new TaskKey(null, null)).people().getFirst().note()).isEqualTo("No nuts");
        assertThat(task(BSL).due()).isEqualTo(start.toLocalDate().minusDays(7));
    }

    @Test
    void what_is_confirmed_covers_those_who_were_on_the_screen_and_nobody_else() {
        book("a", needing("Amina"));
        AccessTask seen = task(BSL);
        book("b", needing("Ben"));
        assertThat(save(seen, confirmed(seen))).isInstanceOf(Saved.class);
        assertThat(task(BSL).state()).isEqualTo(TaskState.AGAIN);
        assertThat(task(BSL).again()).containsExactly(Again.PEOPLE);
        confirm(BSL);
        assertThat(task(BSL).state()).isEqualTo(TaskState.CONFIRMED);
    }

    @Test
    void what_is_confirmed_is_to_be_confirmed_again_when_its_session_moves_at_the_release() {
        SessionId walk = session("A walk");
        release("First");
        book("a", new Person("Amina", Set.of(AccessNeed.BSL), "", Set.of(walk)));
        var key = new TaskKey(walk, AccessNeed.BSL);
        confirm(key);
        Venue hall = organiser(() -> venues.find(venue).orElseThrow());
        var elsewhere =
                new Placement(hall.rooms().getLast().id(), start.withHour(12).withMinute(0), 45);
        int version = organiser(() ->
                programmes.draft(event).orElseThrow().sessions().getFirst().version());
        assertThat(organiser(() -> programmes.move(walk, version, elsewhere))).isInstanceOf(SessionResult.Saved.class);
        assertThat(task(key).state()).isEqualTo(TaskState.CONFIRMED);
        release("Second");
        assertThat(task(key).again()).containsExactly(Again.TIME, Again.PLACE);
        assertThat(task(key).state()).isEqualTo(TaskState.AGAIN);
        confirm(key);
        assertThat(task(key).state()).isEqualTo(TaskState.CONFIRMED);
    }

    @Test
    void who_gives_the_place_back_ends_the_task_and_it_stays_to_be_seen() {
        String token = book("a", needing("Amina"));
        book("b", new Person("Cem", Set.of(AccessNeed.DIET), "", Set.of()));
        confirm(BSL);
        As.thePublic(() -> registrations.cancel(token));
        assertThat(task(BSL).state()).isEqualTo(TaskState.NOT_NEEDED);
        assertThat(task(BSL).given()).isEqualTo(1);
        assertThat(save(task(BSL), confirmed(task(BSL)))).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void a_task_is_overdue_from_the_day_after_its_day_until_the_event_is_over() {
        book("a", needing("Amina"));
        clock.move(Duration.ofDays(23));
        assertThat(task(BSL).overdue()).isFalse();
        clock.move(Duration.ofDays(1));
        assertThat(task(BSL).overdue()).isTrue();
        clock.move(Duration.ofDays(8));
        assertThat(task(BSL).overdue()).isFalse();
    }

    @Test
    void who_books_late_leaves_a_day_and_never_more_than_there_is() {
        clock.move(Duration.ofDays(27));
        book("a", needing("Amina"));
        assertThat(task(BSL).due()).isEqualTo(today().plusDays(1));
        assertThat(task(BSL).overdue()).isFalse();
    }

    @Test
    void on_the_day_of_the_event_it_is_to_be_arranged_on_that_day() {
        clock.move(Duration.between(
                clock.instant(), start.atZone(EventForm.CITY).toInstant().plusSeconds(3600)));
        book("a", needing("Amina"));
        assertThat(task(BSL).due()).isEqualTo(start.toLocalDate());
        assertThat(task(BSL).overdue()).isFalse();
    }

    @Test
    void what_somebody_asks_for_later_is_not_late_when_it_appears() {
        String token = book("a", new Person("Amina", Set.of(AccessNeed.DIET), "", Set.of()));
        TicketId ticket = all().getFirst().people().getFirst().ticket();
        clock.move(Duration.ofDays(27));
        As.thePublic(() -> correcting.correct(token, Map.of(ticket, new Access(Set.of(AccessNeed.BSL), ""))));
        assertThat(all()).extracting(AccessTask::key).containsExactly(BSL);
        assertThat(task(BSL).due()).isEqualTo(today().plusDays(1));
        assertThat(task(BSL).overdue()).isFalse();
    }

    @Test
    void who_comes_late_gives_those_who_have_waited_no_later_day() {
        book("a", needing("Amina"));
        clock.move(Duration.ofDays(1));
        LocalDate chosen = today().plusDays(2);
        AccessTask seen = task(BSL);
        assertThat(save(seen, form(seen, null, chosen, ""))).isInstanceOf(Saved.class);
        clock.move(Duration.ofDays(3));
        book("b", needing("Ben"));
        assertThat(task(BSL).due()).isEqualTo(chosen);
        assertThat(task(BSL).overdue()).isTrue();
        confirmOn(chosen);
        clock.move(Duration.ofDays(1));
        book("c", needing("Cem"));
        assertThat(task(BSL).state()).isEqualTo(TaskState.AGAIN);
        assertThat(task(BSL).due()).isEqualTo(today().plusDays(1));
    }

    @Test
    void many_tasks_are_read_with_as_many_statements_as_one() {
        SessionId walk = session("A walk");
        release("First");
        book("a", needing("Amina"));
        confirm(BSL);
        long forOne = Statements.of(database, this::all);
        for (AccessNeed need : AccessNeed.values()) {
            book(
                    need.name().toLowerCase(java.util.Locale.ROOT),
                    new Person("Ben", Set.of(need), "And a note", Set.of(walk)));
            confirm(new TaskKey(null, need));
        }
        assertThat(all()).hasSizeGreaterThan(AccessNeed.values().length);
        assertThat(Statements.of(database, this::all)).isEqualTo(forOne);
    }

    @Test
    void of_two_who_change_the_same_task_only_the_first_is_stored() {
        book("a", needing("Amina"));
        AccessTask seen = task(BSL);
        assertThat(save(seen, confirmed(seen))).isInstanceOf(Saved.class);
        assertThat(save(seen, confirmed(seen))).isInstanceOf(ChangedMeanwhile.class);
        AccessTask later = task(BSL);
        assertThat(save(later, confirmed(later))).isInstanceOf(Saved.class);
        assertThat(save(later, confirmed(later))).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void of_two_who_read_the_same_version_at_the_same_moment_only_the_first_is_stored() {
        book("a", needing("Amina"));
        confirm(BSL);
        Arrangement read = arrangements.ofEvent(event).getFirst();
        assertThat(arrangements.save(event, read)).isTrue();
        assertThat(arrangements.save(event, read)).isFalse();
    }

    @Test
    void impossible_days_long_notes_and_strangers_are_refused() {
        book("a", needing("Amina"));
        AccessTask seen = task(BSL);
        assertThat(save(seen, form(seen, null, today().minusDays(1), ""))).isInstanceOf(BadDay.class);
        assertThat(save(seen, form(seen, null, start.toLocalDate().plusDays(1), "")))
                .isInstanceOf(BadDay.class);
        assertThat(save(seen, form(seen, null, null, "x".repeat(401)))).isInstanceOf(NoteTooLong.class);
        assertThat(save(seen, form(seen, new AccountId(UUID.randomUUID()), null, "")))
                .isInstanceOf(NoSuchOwner.class);
        assertThat(task(BSL).version()).isZero();
        assertThat(save(seen, form(seen, null, today(), "Asked Deaf Plus"))).isInstanceOf(Saved.class);
        assertThat(task(BSL).due()).isEqualTo(today());
        assertThat(task(BSL).note()).isEqualTo("Asked Deaf Plus");
    }

    @Test
    void everything_goes_with_the_event() {
        book("a", needing("Amina"));
        confirm(BSL);
        As.role(Role.ADMINISTRATOR, () -> events.remove(List.of(event)));
        assertThat(jdbc.sql(
                                "select count(*) from access_mark m left join access_task t on t.id = m.task_id where t.id is null or t.event_id = ?")
                        .param(Uuids.bytes(event.value()))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(all()).isEmpty();
    }

    private static Person needing(String name) {
        return new Person(name, Set.of(AccessNeed.BSL), "", Set.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), EventForm.CITY);
    }

    private List<AccessTask> all() {
        return organiser(() -> tasks.ofEvent(event));
    }

    private AccessTask task(TaskKey key) {
        return all().stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
    }

    private List<String> names(TaskKey key) {
        return task(key).people().stream()
                .map(org.commonground.access.Person::name)
                .toList();
    }

    private void confirm(TaskKey key) {
        assertThat(save(task(key), confirmed(task(key)))).isInstanceOf(Saved.class);
    }

    private void confirmOn(LocalDate due) {
        AccessTask task = task(BSL);
        assertThat(save(task, new TaskForm(Stage.CONFIRMED, null, due, "", marks(task), task.setting())))
                .isInstanceOf(Saved.class);
    }

    private SaveTaskResult save(AccessTask task, TaskForm form) {
        return organiser(() -> tasks.save(event, task.key(), task.version(), form));
    }

    private static TaskForm confirmed(AccessTask task) {
        return new TaskForm(Stage.CONFIRMED, null, null, "", marks(task), task.setting());
    }

    private static TaskForm form(AccessTask task, AccountId owner, LocalDate due, String note) {
        return new TaskForm(Stage.IN_HAND, owner, due, note, marks(task), task.setting());
    }

    private static Set<UUID> marks(AccessTask task) {
        return task.people().stream().map(org.commonground.access.Person::mark).collect(Collectors.toSet());
    }

    private SessionId session(String title) {
        Venue hall = organiser(() -> venues.find(venue).orElseThrow());
        var form = new SessionForm(
                title,
                "",
                SessionKind.WORKSHOP,
                new Placement(hall.rooms().getFirst().id(), start.withHour(10).withMinute(0), 45),
                null,
                "",
                10);
        ProgrammeSession added = ((SessionResult.Saved) organiser(() -> programmes.add(event, form)))
                .session()
                .session();
        return added.id();
    }

    private void release(String notes) {
        organiser(() -> programmes.release(event, notes));
    }

    private String book(String who, Person person) {
        clock.move(Duration.ofSeconds(1));
        return As.thePublic(() -> ((Registered)
                        registering.book(event, SampleRegistrations.form(who + "@access.example.org", List.of(person))))
                .manageToken());
    }

    private static <T> T organiser(Supplier<T> work) {
        return As.role(Role.ORGANISER, work);
    }
}
