package org.commonground.events.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonground.accounts.Role;
import org.commonground.events.EventDetails;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.EventKind;
import org.commonground.events.EventStatus;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.events.SaveEventResult.Reason;
import org.commonground.events.copying.CopyResult.AlreadyCopied;
import org.commonground.events.copying.CopyResult.Copied;
import org.commonground.events.copying.CopyResult.Gone;
import org.commonground.events.copying.CopyResult.Invalid;
import org.commonground.network.OrganisationForm;
import org.commonground.network.OrganisationId;
import org.commonground.network.OrganisationKind;
import org.commonground.network.Organisations;
import org.commonground.network.SaveOrganisationResult;
import org.commonground.places.VenueId;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Wording;
import org.commonground.testing.As;
import org.commonground.testing.AtOnce;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;

@WholeApplication
class CopyingModuleTest {

    private static final String ACCESS = "events.copy.access";
    private static final String ORGANISER = "events.copy.organiser";
    private static final LocalDateTime NEXT_YEAR = LocalDateTime.of(2028, 10, 8, 9, 30);

    @Autowired
    Copying copying;

    @Autowired
    Events events;

    @Autowired
    Organisations organisations;

    @Autowired
    SampleEvents samples;

    @Autowired
    Wording wording;

    @Autowired
    PlatformTransactionManager transactions;

    VenueId venue;

    @BeforeEach
    void aVenue() {
        venue = samples.venue();
    }

    @Test
    void a_copy_is_a_draft_with_another_id_and_address_at_the_new_time() {
        OrganisationId group = organisation();
        EventId original = samples.published(samples.form("جشن \uD83C\uDF89 <b>Party</b>", venue)
                .withKind(EventKind.SUMMIT)
                .withOrganisation(group));
        EventDetails model = details(original);

        Copied copied = copied(original, form(model.title(), NEXT_YEAR, ACCESS, ORGANISER));

        EventDetails copy = details(copied.copy());
        assertThat(copy.status()).isEqualTo(EventStatus.DRAFT);
        assertThat(copy.id()).isNotEqualTo(original);
        assertThat(copy.slug()).isNotEqualTo(model.slug());
        assertThat(EventForm.of(copy))
                .isEqualTo(EventForm.of(model).withTime(NEXT_YEAR, LocalDateTime.of(2028, 10, 8, 16, 30)));
        assertThat(copied.taken()).extracting(PartOffer::labelKey).containsExactly(ACCESS, ORGANISER);
        assertThat(copied.left()).isEmpty();
        assertThat(copied.toLookAt()).isEmpty();
        assertThat(details(original)).isEqualTo(model);
        assertThat(As.thePublic(() -> events.find(copied.copy()))).isEmpty();
    }

    @Test
    void what_is_not_chosen_stays_out_and_is_named() {
        EventId original = samples.published(samples.form("Left out", venue).withOrganisation(organisation()));
        Copied copied = copied(original, form("Left out again", NEXT_YEAR));
        EventDetails copy = details(copied.copy());
        assertThat(copy.access()).isEmpty();
        assertThat(copy.organiser()).isNull();
        assertThat(copied.taken()).isEmpty();
        assertThat(copied.left()).extracting(PartOffer::labelKey).containsExactly(ACCESS, ORGANISER);
    }

    @Test
    void the_parts_of_an_event_say_what_there_is_and_an_event_without_them_has_none() {
        EventId rich = samples.create(samples.form("Rich", venue));
        EventId bare = samples.create(samples.form("Bare", venue).withAccess(Set.of()));
        assertThat(parts(rich)).containsExactly(new PartOffer(ACCESS, "Step-free access, British Sign Language"));
        assertThat(parts(bare)).isEmpty();
    }

    @Test
    void events_in_every_state_can_be_copied() {
        EventId draft = samples.create(samples.form("A draft", venue));
        EventId closed = samples.published("A closed one", venue);
        EventId cancelled = samples.published("A cancelled one", venue);
        As.role(Role.ORGANISER, () -> {
            events.close(closed);
            events.cancel(cancelled);
        });
        for (EventId original : List.of(draft, closed, cancelled)) {
            Copied copied = copied(original, form("Once more", NEXT_YEAR, ACCESS));
            assertThat(details(copied.copy()).status()).isEqualTo(EventStatus.DRAFT);
            assertThat(details(copied.copy()).access()).containsExactlyInAnyOrder(AccessNeed.STEP_FREE, AccessNeed.BSL);
        }
    }

    @Test
    void the_same_form_sent_again_is_the_same_copy_whatever_else_it_says() {
        EventId original = samples.published("Twice", venue);
        CopyForm form = form("Twice " + System.nanoTime(), NEXT_YEAR, ACCESS);
        copied(original, form);
        var changed = new CopyForm(form.copy(), "Another title", NEXT_YEAR.plusDays(1), Set.of(), Locale.UK);
        assertThat(copy(original, form)).isEqualTo(new AlreadyCopied(form.copy()));
        assertThat(copy(original, changed)).isEqualTo(new AlreadyCopied(form.copy()));
        assertThat(titled(form.title())).isEqualTo(1);
        assertThat(details(form.copy()).title()).isEqualTo(form.title());
    }

    @Test
    void the_same_form_sent_twice_at_one_moment_makes_one_copy() throws Exception {
        EventId original = samples.published("At once", venue);
        for (int round = 0; round < 10; round++) {
            CopyForm form = form("At once " + System.nanoTime(), NEXT_YEAR, ACCESS);
            List<CopyResult> results = AtOnce.both(() -> copy(original, form), () -> copy(original, form));
            assertThat(results).hasAtLeastOneElementOfType(Copied.class);
            assertThat(results).contains(new AlreadyCopied(form.copy()));
            assertThat(titled(form.title())).isEqualTo(1);
        }
    }

    @Test
    void two_organisers_who_copy_at_one_moment_have_two_copies_of_one_title() throws Exception {
        EventId original = samples.published("Two of us", venue);
        String title = "Two of us " + System.nanoTime();
        List<CopyResult> results =
                AtOnce.both(() -> copy(original, form(title, NEXT_YEAR)), () -> copy(original, form(title, NEXT_YEAR)));
        assertThat(results).hasOnlyElementsOfType(Copied.class);
        assertThat(titled(title)).isEqualTo(2);
    }

    @Test
    void what_is_wrong_is_named_with_its_field_and_nothing_is_made() {
        EventId original = samples.published("Wrong", venue);
        long before = count();
        assertThat(copy(original, form(" \u0000 ", NEXT_YEAR))).isEqualTo(new Invalid("title", Reason.MISSING));
        assertThat(copy(original, form("x".repeat(10_000), NEXT_YEAR)))
                .isEqualTo(new Invalid("title", Reason.TOO_LONG));
        assertThat(copy(original, new CopyForm(EventId.random(), "No time", null, Set.of(), Locale.UK)))
                .isEqualTo(new Invalid("start", Reason.MISSING));
        assertThat(copy(original, form("A slip", NEXT_YEAR.withYear(202))))
                .isEqualTo(new Invalid("start", Reason.UNLIKELY));
        assertThat(copy(original, form("Lost hour", LocalDateTime.of(2027, 3, 28, 1, 30))))
                .isEqualTo(new Invalid("start", Reason.NO_SUCH_TIME));
        // Seven hours after 18.30.
        assertThat(copy(original, form("Lost end", LocalDateTime.of(2027, 3, 27, 18, 30))))
                .isEqualTo(new Invalid("end", Reason.NO_SUCH_TIME));
        assertThat(copy(EventId.random(), form("No model", NEXT_YEAR))).isEqualTo(new Gone());
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_time_that_has_passed_is_allowed() {
        EventId original = samples.published("Entered afterwards", venue);
        LocalDateTime past = LocalDateTime.of(2025, 5, 3, 9, 30);
        Copied copied = copied(original, form("Entered afterwards", past));
        assertThat(details(copied.copy()).time().start()).isEqualTo("2025-05-03T08:30:00Z");
    }

    @Test
    void an_event_over_the_night_in_which_the_clocks_change_begins_and_ends_by_the_clock() {
        LocalDateTime saturday = LocalDateTime.of(2027, 3, 20, 20, 0);
        EventId original = samples.create(samples.form("Long night", venue).withTime(saturday, saturday.plusHours(9)));
        EventDetails spring = details(
                copied(original, form("Short night", saturday.plusWeeks(1))).copy());
        assertThat(spring.time().start()).isEqualTo("2027-03-27T20:00:00Z");
        assertThat(spring.time().end()).isEqualTo("2027-03-28T04:00:00Z");
        EventDetails autumn = details(copied(original, form("Longest night", LocalDateTime.of(2027, 10, 30, 20, 0)))
                .copy());
        assertThat(autumn.time().start()).isEqualTo("2027-10-30T19:00:00Z");
        assertThat(autumn.time().end()).isEqualTo("2027-10-31T05:00:00Z");
    }

    @Test
    void an_organisation_that_is_not_there_any_more_is_told_of_and_the_city_stands_in() {
        OrganisationId group = organisation();
        EventId original = samples.published(samples.form("Orphan", venue).withOrganisation(group));
        As.role(Role.ADMINISTRATOR, () -> organisations.remove(List.of(group)));
        assertThat(details(original).organiserGone()).isTrue();
        assertThat(parts(original)).extracting(PartOffer::labelKey).doesNotContain(ORGANISER);
        Copied copied = copied(original, form("Orphan", NEXT_YEAR, ACCESS, ORGANISER));
        assertThat(copied.toLookAt()).singleElement().asString().contains("no longer there");
        assertThat(details(copied.copy()).organiser()).isNull();
        assertThat(details(copied.copy()).organiserGone()).isFalse();
    }

    @Test
    void a_part_that_fails_leaves_nothing_behind() {
        EventId original = samples.published("All or nothing", venue);
        var failing = new Copying(
                events,
                new StaticListableBeanFactory(Map.of("failing", new Failing())).getBeanProvider(EventPart.class),
                wording,
                transactions);
        CopyForm form = form("All or nothing " + System.nanoTime(), NEXT_YEAR, "failing");
        As.role(
                Role.ORGANISER,
                () -> assertThatThrownBy(() -> failing.copy(original, form)).hasMessage("cannot"));
        assertThat(titled(form.title())).isZero();
        assertThat(copy(original, form)).isInstanceOf(Copied.class);
    }

    @Test
    void others_than_organisers_copy_nothing() {
        EventId original = samples.published("Not allowed", venue);
        for (Role role : Set.of(Role.MODERATOR, Role.ANALYST, Role.STEWARD, Role.AUTHOR, Role.CONVENER)) {
            As.role(role, () -> {
                assertThatThrownBy(() -> copying.copy(original, form("Mine", NEXT_YEAR)))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> copying.parts(original, Locale.UK)).isInstanceOf(AccessDeniedException.class);
            });
        }
    }

    private static final class Failing implements EventPart {

        @Override
        public String labelKey() {
            return "failing";
        }

        @Override
        public Optional<String> about(EventId event, Locale locale) {
            return Optional.of("everything");
        }

        @Override
        public List<String> copy(EventId from, EventId to, TimeShift shift, Locale locale) {
            throw new IllegalStateException("cannot");
        }

        @Override
        public int order() {
            return 0;
        }
    }

    private static CopyForm form(String title, LocalDateTime start, String... parts) {
        return new CopyForm(EventId.random(), title, start, Set.of(parts), Locale.UK);
    }

    private CopyResult copy(EventId original, CopyForm form) {
        return As.role(Role.ORGANISER, () -> copying.copy(original, form));
    }

    private Copied copied(EventId original, CopyForm form) {
        CopyResult result = copy(original, form);
        assertThat(result).isInstanceOf(Copied.class);
        return (Copied) result;
    }

    private List<PartOffer> parts(EventId event) {
        return As.role(Role.ORGANISER, () -> copying.parts(event, Locale.UK));
    }

    private EventDetails details(EventId id) {
        return As.role(Role.ORGANISER, () -> events.find(id)).orElseThrow();
    }

    private OrganisationId organisation() {
        var form = new OrganisationForm(
                "Group " + System.nanoTime(), OrganisationKind.values()[0], Set.of(), "A group.", "");
        return As.role(Role.ORGANISER, () -> ((SaveOrganisationResult.Saved) organisations.add(form)).id());
    }

    private long titled(String title) {
        return As.role(Role.ORGANISER, () -> events.all()).stream()
                .filter(event -> event.title().equals(title))
                .count();
    }

    private long count() {
        return As.role(Role.ORGANISER, () -> events.all()).size();
    }
}
