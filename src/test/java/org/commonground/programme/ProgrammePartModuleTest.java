package org.commonground.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonground.accounts.Role;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.events.copying.CopyForm;
import org.commonground.events.copying.CopyResult.Copied;
import org.commonground.events.copying.Copying;
import org.commonground.events.copying.PartOffer;
import org.commonground.places.Room;
import org.commonground.places.SaveVenueResult;
import org.commonground.places.Venue;
import org.commonground.places.VenueForm;
import org.commonground.places.VenueForm.RoomForm;
import org.commonground.places.Venues;
import org.commonground.programme.ProgrammeWarning.RoomGone;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class ProgrammePartModuleTest {

    private static final String PROGRAMME = "programme.tool";
    private static final LocalDateTime OPENS = LocalDateTime.of(2027, 10, 16, 9, 30);

    @Autowired
    Copying copying;

    @Autowired
    Programmes programmes;

    @Autowired
    Events events;

    @Autowired
    Venues venues;

    @Autowired
    SampleEvents samples;

    EventId original;

    @BeforeEach
    void an_event_of_two_days() {
        original = event(OPENS, OPENS.plusDays(1).plusHours(8));
    }

    @Test
    void every_session_comes_along_as_it_was_under_an_id_of_its_own() {
        add(new SessionForm(
                "ہمسائیگی \uD83C\uDF89",
                "Bring <b>tea</b>.",
                SessionKind.STORY_CIRCLE,
                new Placement(room(0).id(), OPENS.plusMinutes(30), 45),
                new Track("Being heard", TrackColour.VIOLET),
                "Amina Yusuf, ਜਸਪ੍ਰੀਤ",
                12));
        add("Second morning", 1, OPENS.plusDays(1), 60);
        List<DraftSession> before = draft(original).sessions();

        EventId copy = copy(OPENS.plusWeeks(52)).copy();

        List<DraftSession> after = draft(copy).sessions();
        assertThat(after).hasSize(2);
        for (int i = 0; i < 2; i++) {
            ProgrammeSession was = before.get(i).session();
            ProgrammeSession is = after.get(i).session();
            assertThat(is.id()).isNotEqualTo(was.id());
            assertThat(local(is)).isEqualTo(local(was).plusWeeks(52));
            assertThat(is)
                    .usingRecursiveComparison()
                    .ignoringFields("id", "time")
                    .isEqualTo(was);
            assertThat(is.minutes()).isEqualTo(was.minutes());
        }
        assertThat(draft(original).sessions()).isEqualTo(before);
        assertThat(draft(copy).warnings()).isEmpty();
    }

    @Test
    void what_was_released_is_a_draft_again_and_what_was_drafted_since_comes_along() {
        add("Released", 0, OPENS, 60);
        As.role(Role.ORGANISER, () -> programmes.release(original, "First"));
        add("Drafted since", 0, OPENS.plusHours(2), 60);
        EventId copy = copy(OPENS.plusWeeks(1)).copy();
        assertThat(draft(copy).releases()).isZero();
        assertThat(draft(copy).sessions())
                .extracting(session -> session.session().title())
                .containsExactly("Released", "Drafted since");
        assertThat(As.role(Role.ORGANISER, () -> programmes.released(copy))).isEmpty();
    }

    @Test
    void a_programme_that_is_not_chosen_stays_out() {
        add("Not wanted", 0, OPENS, 60);
        Copied copied = copy(OPENS.plusWeeks(1), Set.of());
        assertThat(draft(copied.copy()).sessions()).isEmpty();
        assertThat(copied.left()).contains(new PartOffer(PROGRAMME, "1 session, as a draft"));
    }

    @Test
    void an_event_without_sessions_does_not_offer_its_programme() {
        assertThat(As.role(Role.ORGANISER, () -> copying.parts(original, Locale.UK)))
                .extracting(PartOffer::labelKey)
                .doesNotContain(PROGRAMME);
    }

    @Test
    void times_stay_as_the_clock_shows_them_when_summer_ends_and_when_it_begins_in_between() {
        add("At ten", 0, OPENS.plusMinutes(30), 60);
        add("Second day", 0, OPENS.plusDays(1).plusMinutes(30), 60);
        // Over the last weekend of October, then over that of March: the change lies between the two days.
        for (LocalDateTime start : List.of(OPENS.plusWeeks(2), LocalDateTime.of(2028, 3, 25, 9, 30))) {
            assertThat(draft(copy(start).copy()).sessions())
                    .extracting(session -> local(session.session()))
                    .containsExactly(start.plusMinutes(30), start.plusDays(1).plusMinutes(30));
        }
    }

    @Test
    void a_session_in_the_hour_that_the_clocks_skip_comes_later_by_that_hour_and_is_named() {
        LocalDateTime evening = LocalDateTime.of(2027, 3, 20, 20, 0);
        original = event(evening, evening.plusHours(10));
        add("Before it", 0, evening.plusHours(4), 30);
        add("Within it", 0, evening.plusHours(5).plusMinutes(30), 45);
        add("After it", 0, evening.plusHours(7), 30);

        Copied copied = copy(evening.plusWeeks(1));

        assertThat(draft(copied.copy()).sessions())
                .extracting(session -> local(session.session()))
                .containsExactly(
                        LocalDateTime.of(2027, 3, 28, 0, 0),
                        LocalDateTime.of(2027, 3, 28, 2, 30),
                        LocalDateTime.of(2027, 3, 28, 3, 0));
        assertThat(draft(copied.copy()).sessions().get(1).session().minutes())
                .as("it takes as long as it did")
                .isEqualTo(45);
        assertThat(copied.toLookAt())
                .containsExactly("The clocks go forward over the time of one session, which therefore begins later:"
                        + " Within it (now at 02:30).");
        assertThat(copy(evening.plusWeeks(2)).toLookAt()).isEmpty();
    }

    @Test
    void a_room_that_the_venue_no_longer_has_is_named_with_its_sessions_and_warned_of_in_the_programme() {
        add("In the hall", 0, OPENS, 60);
        add("In the small room", 1, OPENS, 60);
        keepOnlyTheHall();

        Copied copied = copy(OPENS.plusWeeks(1));

        assertThat(copied.toLookAt())
                .containsExactly("The venue no longer has the room of one session. Choose another in the programme:"
                        + " In the small room (was in Small room).");
        assertThat(draft(copied.copy()).sessions()).hasSize(2);
        assertThat(draft(copied.copy()).warnings())
                .singleElement()
                .isInstanceOfSatisfying(
                        RoomGone.class,
                        warning -> assertThat(warning.session().title()).isEqualTo("In the small room"));
    }

    @Test
    void many_sessions_without_a_room_are_not_all_named_in_the_sentence() {
        IntStream.rangeClosed(1, 12).forEach(i -> add("Nr " + i, 1, OPENS.plusMinutes(30 * i), 30));
        keepOnlyTheHall();
        assertThat(copy(OPENS.plusWeeks(1)).toLookAt())
                .singleElement()
                .asString()
                .startsWith("The venue no longer has the room of 12 sessions.")
                .contains("Nr 10 (was in Small room); and 2 more")
                .doesNotContain("Nr 11");
    }

    private void keepOnlyTheHall() {
        Venue venue = details(original).venue();
        Room hall = venue.rooms().getFirst();
        var form = new VenueForm(
                venue.name(),
                venue.address(),
                venue.ward().code(),
                venue.directions(),
                List.of(new RoomForm(hall.id(), hall.name(), hall.capacity(), hall.stepFree(), hall.hearingLoop())));
        assertThat(As.role(Role.ORGANISER, () -> venues.change(venue.id(), venue.version(), form)))
                .isInstanceOf(SaveVenueResult.Saved.class);
    }

    private EventId event(LocalDateTime start, LocalDateTime end) {
        return samples.published(
                samples.form("Model " + System.nanoTime(), samples.venue()).withTime(start, end));
    }

    private Room room(int number) {
        return details(original).venue().rooms().get(number);
    }

    private void add(String title, int room, LocalDateTime start, int minutes) {
        add(new SessionForm(
                title, "", SessionKind.WORKSHOP, new Placement(room(room).id(), start, minutes), null, "", null));
    }

    private void add(SessionForm form) {
        assertThat(As.role(Role.ORGANISER, () -> programmes.add(original, form)))
                .isInstanceOf(SessionResult.Saved.class);
    }

    private Copied copy(LocalDateTime start) {
        return copy(start, Set.of(PROGRAMME));
    }

    private Copied copy(LocalDateTime start, Set<String> parts) {
        var form = new CopyForm(EventId.random(), "Copy " + System.nanoTime(), start, parts, Locale.UK);
        return As.role(Role.ORGANISER, () -> (Copied) copying.copy(original, form));
    }

    private ProgrammeDraft draft(EventId id) {
        return As.role(Role.ORGANISER, () -> programmes.draft(id)).orElseThrow();
    }

    private EventDetails details(EventId id) {
        return As.role(Role.ORGANISER, () -> events.find(id)).orElseThrow();
    }

    private LocalDateTime local(ProgrammeSession session) {
        return LocalDateTime.ofInstant(session.time().start(), details(original).zone());
    }
}
