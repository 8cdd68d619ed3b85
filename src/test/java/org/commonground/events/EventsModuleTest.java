package org.commonground.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.commonground.accounts.Role;
import org.commonground.events.ChangeStatusResult.Changed;
import org.commonground.events.ChangeStatusResult.NotPossible;
import org.commonground.events.SaveEventResult.ChangedMeanwhile;
import org.commonground.events.SaveEventResult.Invalid;
import org.commonground.events.SaveEventResult.Over;
import org.commonground.events.SaveEventResult.Reason;
import org.commonground.events.SaveEventResult.Saved;
import org.commonground.network.OrganisationId;
import org.commonground.places.VenueId;
import org.commonground.places.WardCode;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Topic;
import org.commonground.testing.As;
import org.commonground.testing.AtOnce;
import org.commonground.testing.Statements;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@WholeApplication
@RecordApplicationEvents
class EventsModuleTest {

    @Autowired
    Events events;

    @Autowired
    SampleEvents samples;

    @Autowired
    ApplicationEvents happened;

    @Autowired
    EntityManagerFactory database;

    VenueId venue;

    @BeforeEach
    void aVenue() {
        venue = samples.venue();
    }

    @Test
    void an_event_is_kept_as_it_was_typed_in_every_script() {
        var form = samples.form("Iftar \uD83C\uDF19 افطار <script>alert(1)</script>", venue);
        EventId id = create(form);
        EventDetails event = As.role(Role.ORGANISER, () -> events.find(id)).orElseThrow();
        assertThat(event.title()).isEqualTo("Iftar \uD83C\uDF19 افطار <script>alert(1)</script>");
        assertThat(event.slug()).startsWith("iftar-script-alert-1-script");
        assertThat(event.time().start()).isEqualTo("2027-10-10T08:30:00Z");
        assertThat(event.access()).containsExactlyInAnyOrder(AccessNeed.STEP_FREE, AccessNeed.BSL);
        assertThat(event.status()).isEqualTo(EventStatus.DRAFT);
        assertThat(event.ward().code()).isEqualTo(SampleEvents.WARD);
    }

    @Test
    void a_draft_is_hidden_from_the_public_until_it_is_published() {
        EventId id = create(samples.form("Hidden at first", venue));
        String slug = slugOf(id);
        assertThat(As.thePublic(() -> events.find(id))).isEmpty();
        assertThat(As.thePublic(() -> events.findBySlug(slug))).isEmpty();
        assertThat(As.role(Role.STEWARD, () -> events.find(id))).isEmpty();
        As.role(Role.ORGANISER, () -> events.publish(id));
        assertThat(As.thePublic(() -> events.findBySlug(slug))).isPresent();
        assertThat(happened.stream(EventPublished.class)).containsExactly(new EventPublished(id));
    }

    @Test
    void the_address_follows_the_title_of_a_draft_and_stays_once_published() {
        EventId id = create(samples.form("First name", venue));
        change(id, samples.form("Second name", venue));
        String slug = slugOf(id);
        assertThat(slug).startsWith("second-name");
        As.role(Role.ORGANISER, () -> events.publish(id));
        change(id, samples.form("Third name", venue));
        assertThat(slugOf(id)).isEqualTo(slug);
        assertThat(happened.stream(EventChanged.class)).containsExactly(new EventChanged(id));
    }

    @Test
    void two_events_of_one_title_have_two_addresses() {
        assertThat(slugOf(create(samples.form("Tea in the park", venue))))
                .isNotEqualTo(slugOf(create(samples.form("Tea in the park", venue))));
    }

    @Test
    void only_the_steps_of_its_life_are_possible() {
        EventId id = create(samples.form("Step by step", venue));
        As.role(Role.ORGANISER, () -> {
            assertThat(events.close(id)).isEqualTo(new NotPossible(EventStatus.DRAFT));
            assertThat(events.cancel(id)).isEqualTo(new NotPossible(EventStatus.DRAFT));
            assertThat(events.publish(id)).isEqualTo(new Changed(EventStatus.PUBLISHED));
            assertThat(events.publish(id)).isEqualTo(new NotPossible(EventStatus.PUBLISHED));
            assertThat(events.close(id)).isEqualTo(new Changed(EventStatus.CLOSED));
            assertThat(events.cancel(id)).isEqualTo(new NotPossible(EventStatus.CLOSED));
            assertThat(events.change(id, version(id), samples.form("Too late", venue)))
                    .isEqualTo(new Over());
        });
        assertThat(happened.stream(EventClosed.class)).containsExactly(new EventClosed(id));
        assertThat(happened.stream(EventCancelled.class)).isEmpty();
    }

    @Test
    void what_is_wrong_is_named_with_its_field() {
        var good = samples.form("Good", venue);
        assertInvalid(good.withTitle("  \u0000 "), "title", Reason.MISSING);
        assertInvalid(good.withTitle("x".repeat(121)), "title", Reason.TOO_LONG);
        assertInvalid(good.withDescription("x".repeat(1_000_000)), "description", Reason.TOO_LONG);
        assertInvalid(good.withCapacity(0), "capacity", Reason.TOO_SMALL);
        assertInvalid(good.withCapacity(-5), "capacity", Reason.TOO_SMALL);
        assertInvalid(good.withCapacity(2_000_000), "capacity", Reason.TOO_LARGE);
        assertInvalid(good.withCapacity(null), "capacity", Reason.MISSING);
        assertInvalid(good.withTime(null, null), "start", Reason.MISSING);
        var start = LocalDateTime.of(2027, 10, 10, 9, 30);
        assertInvalid(good.withTime(start, start), "end", Reason.END_BEFORE_START);
        assertInvalid(good.withTime(start, start.minusHours(1)), "end", Reason.END_BEFORE_START);
        assertInvalid(good.withTime(start, start.plusMonths(1)), "end", Reason.UNLIKELY);
        var skipped = LocalDateTime.of(2027, 3, 28, 1, 30); // the clocks go forward at one
        assertInvalid(good.withTime(skipped, skipped.plusHours(3)), "start", Reason.NO_SUCH_TIME);
        assertInvalid(good.withTime(skipped.minusHours(3), skipped), "end", Reason.NO_SUCH_TIME);
        assertInvalid(good.withTime(start.withYear(1027), start), "start", Reason.UNLIKELY);
        assertInvalid(good.withVenue(new VenueId(EventId.random().value())), "venue", Reason.UNKNOWN);
        assertInvalid(
                good.withOrganisation(new OrganisationId(EventId.random().value())), "organisation", Reason.UNKNOWN);
    }

    @Test
    void where_the_clocks_go_back_the_first_of_the_two_moments_is_meant_and_shown_again() {
        var midnight = LocalDateTime.of(2027, 10, 31, 0, 0);
        EventId id =
                create(samples.form("Long night", venue).withTime(midnight.plusMinutes(30), midnight.plusMinutes(90)));
        EventDetails event = As.role(Role.ORGANISER, () -> events.find(id)).orElseThrow();
        assertThat(event.time().start()).isEqualTo("2027-10-30T23:30:00Z");
        assertThat(event.time().end()).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(LocalDateTime.ofInstant(event.time().end(), event.zone())).isEqualTo(midnight.plusMinutes(90));
    }

    @Test
    void of_two_who_save_or_take_a_step_at_the_same_moment_one_is_told() throws Exception {
        for (int round = 0; round < 5; round++) {
            EventId id = samples.published("At once " + round, venue);
            int version = version(id);
            List<Object> saves = AtOnce.both(
                    () -> change(id, version, samples.form("One", venue)),
                    () -> change(id, version, samples.form("Other", venue)));
            assertThat(saves).containsExactlyInAnyOrder(new Saved(id), new ChangedMeanwhile());

            List<ChangeStatusResult> steps = AtOnce.both(
                    () -> As.role(Role.ORGANISER, () -> events.close(id)),
                    () -> As.role(Role.ORGANISER, () -> events.cancel(id)));
            assertThat(steps).hasAtLeastOneElementOfType(Changed.class).hasAtLeastOneElementOfType(NotPossible.class);
        }
    }

    @Test
    void a_list_of_events_takes_as_many_statements_for_many_venues_as_for_one() {
        samples.published("In the first venue", venue);
        long few = statementsOfTheLists();
        for (int i = 0; i < 4; i++) {
            samples.published("In one more venue", samples.venue());
        }
        assertThat(statementsOfTheLists()).isEqualTo(few);
    }

    @Test
    void the_second_of_two_tabs_changes_nothing() {
        EventId id = create(samples.form("Two tabs", venue));
        int version = version(id);
        As.role(Role.ORGANISER, () -> {
            assertThat(events.change(id, version, samples.form("First tab", venue)))
                    .isEqualTo(new Saved(id));
            assertThat(events.change(id, version, samples.form("Second tab", venue)))
                    .isEqualTo(new ChangedMeanwhile());
        });
        assertThat(As.role(Role.ORGANISER, () -> events.find(id)).orElseThrow().title())
                .isEqualTo("First tab");
    }

    @Test
    void the_public_filters_by_day_ward_topic_and_access() {
        EventId id = samples.published("To be found", venue);
        var day = LocalDate.of(2027, 10, 10);
        assertThat(found(new EventFilter(day, day, SampleEvents.WARD, Topic.NEIGHBOURS, Set.of(AccessNeed.BSL))))
                .contains(id);
        assertThat(found(new EventFilter(day.plusDays(1), null, null, null, Set.of())))
                .doesNotContain(id);
        assertThat(found(new EventFilter(null, day.minusDays(1), null, null, Set.of())))
                .doesNotContain(id);
        assertThat(found(new EventFilter(null, null, new WardCode("E05011186"), null, Set.of())))
                .doesNotContain(id);
        assertThat(found(new EventFilter(null, null, null, Topic.LANGUAGE, Set.of())))
                .doesNotContain(id);
        assertThat(found(new EventFilter(null, null, null, null, Set.of(AccessNeed.CHILDCARE))))
                .doesNotContain(id);
    }

    @Test
    void closed_events_are_among_the_earlier_ones_and_cancelled_ones_are_called_off() {
        EventId closed = samples.published("Over and done", venue);
        EventId cancelled = samples.published("Rained off", venue);
        As.role(Role.ORGANISER, () -> {
            events.close(closed);
            events.cancel(cancelled);
        });
        As.thePublic(() -> {
            assertThat(events.earlier(EventFilter.ALL, 1_000))
                    .extracting(EventSummary::id)
                    .contains(closed);
            assertThat(events.calledOff(EventFilter.ALL))
                    .extracting(EventSummary::id)
                    .contains(cancelled);
            assertThat(events.upcoming(EventFilter.ALL))
                    .extracting(EventSummary::id)
                    .doesNotContain(closed, cancelled);
        });
    }

    @Test
    void removing_says_so_before_the_event_goes() {
        EventId id = samples.published("Of the demonstration", venue);
        As.role(Role.ADMINISTRATOR, () -> events.remove(List.of(id)));
        assertThat(happened.stream(EventRemoved.class)).containsExactly(new EventRemoved(id));
        assertThat(As.role(Role.ORGANISER, () -> events.find(id))).isEmpty();
    }

    @Test
    void others_than_organisers_change_nothing() {
        var form = samples.form("Not allowed", venue);
        for (Role role : Set.of(Role.MODERATOR, Role.ANALYST, Role.STEWARD, Role.AUTHOR, Role.CONVENER)) {
            As.role(
                    role,
                    () -> assertThatThrownBy(() -> events.create(form))
                            .as("%s", role)
                            .isInstanceOf(AccessDeniedException.class));
        }
        As.thePublic(() -> assertThatThrownBy(() -> events.all()).isInstanceOf(AuthorizationDeniedException.class));
    }

    private List<EventId> found(EventFilter filter) {
        return As.thePublic(() -> events.upcoming(filter)).stream()
                .map(EventSummary::id)
                .toList();
    }

    private void assertInvalid(EventForm form, String field, Reason reason) {
        assertThat(As.role(Role.ORGANISER, () -> events.create(form)))
                .as("%s %s", field, reason)
                .isEqualTo(new Invalid(field, reason));
    }

    private EventId create(EventForm form) {
        return samples.create(form);
    }

    private void change(EventId id, EventForm form) {
        assertThat(change(id, version(id), form)).isEqualTo(new Saved(id));
    }

    private SaveEventResult change(EventId id, int version, EventForm form) {
        return As.role(Role.ORGANISER, () -> events.change(id, version, form));
    }

    private long statementsOfTheLists() {
        return Statements.of(database, () -> {
            As.thePublic(() -> events.upcoming(EventFilter.ALL));
            As.thePublic(() -> events.calledOff(EventFilter.ALL));
            As.thePublic(() -> events.earlier(EventFilter.ALL, 10));
            As.role(Role.ORGANISER, () -> events.all());
        });
    }

    private int version(EventId id) {
        return As.role(Role.ORGANISER, () -> events.find(id)).orElseThrow().version();
    }

    private String slugOf(EventId id) {
        return As.role(Role.ORGANISER, () -> events.find(id)).orElseThrow().slug();
    }
}
