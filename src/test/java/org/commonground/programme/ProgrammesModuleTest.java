package org.commonground.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.commonground.accounts.Role;
import org.commonground.events.EventDetails;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.events.SaveEventResult;
import org.commonground.places.Room;
import org.commonground.places.RoomId;
import org.commonground.programme.ProgrammeWarning.OutsideEvent;
import org.commonground.programme.ProgrammeWarning.RoomDoubled;
import org.commonground.programme.ProgrammeWarning.RoomGone;
import org.commonground.programme.ProgrammeWarning.RoomTooSmall;
import org.commonground.programme.SessionResult.Saved;
import org.commonground.testing.As;
import org.commonground.testing.AtOnce;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@WholeApplication
@RecordApplicationEvents
class ProgrammesModuleTest {

    private static final LocalDateTime TEN = LocalDateTime.of(2027, 10, 10, 10, 0);
    private static final Track HEARD = new Track("Being heard", TrackColour.VIOLET);

    @Autowired
    Programmes programmes;

    @Autowired
    Events events;

    @Autowired
    SampleEvents samples;

    @Autowired
    ApplicationEvents happened;

    EventId event;
    Room hall;
    Room small;

    @BeforeEach
    void anEvent() {
        event = samples.published("Programme " + System.nanoTime(), samples.venue());
        EventDetails details = As.role(Role.ORGANISER, () -> events.find(event)).orElseThrow();
        hall = details.venue().rooms().get(0);
        small = details.venue().rooms().get(1);
    }

    @Test
    void a_session_is_kept_as_it_was_typed_in_every_script() {
        var form = new SessionForm(
                "  ہمسائیگی 🎉 <script>alert(1)</script>\u0000 ",
                "'; DROP TABLE programme_session; --\r\n" + "x".repeat(4000),
                SessionKind.STORY_CIRCLE,
                new Placement(hall.id(), TEN, 45),
                HEARD,
                "Amina Yusuf, ਜਸਪ੍ਰੀਤ",
                12);

        ProgrammeSession session = saved(add(form)).session();

        assertThat(draft().sessions()).extracting(DraftSession::session).containsExactly(session);
        assertThat(session.title()).isEqualTo("ہمسائیگی 🎉 <script>alert(1)</script>");
        assertThat(session.abstractText()).startsWith("'; DROP TABLE programme_session; --\nxxx");
        assertThat(session.time().start()).isEqualTo("2027-10-10T09:00:00Z");
        assertThat(session.minutes()).isEqualTo(45);
        assertThat(session.roomName()).isEqualTo("Large hall");
        assertThat(session.track()).isEqualTo(HEARD);
        assertThat(session.speakers()).isEqualTo("Amina Yusuf, ਜਸਪ੍ਰੀਤ");
        assertThat(session.signUpCapacity()).isEqualTo(12);
    }

    @Test
    void a_session_lies_inside_the_event_and_in_one_of_its_rooms() {
        LocalDateTime opens = LocalDateTime.of(2027, 10, 10, 9, 30);
        assertThat(add(form("Early", hall, opens.minusMinutes(1), 60))).isInstanceOf(SessionResult.OutsideEvent.class);
        assertThat(add(form("Too long", hall, opens, 7 * 60 + 1))).isInstanceOf(SessionResult.OutsideEvent.class);
        assertThat(add(form("All day", hall, opens, 7 * 60))).isInstanceOf(Saved.class);
        var elsewhere = new Room(Sessions.room("elsewhere"), "Elsewhere", 10, true, true);
        assertThat(add(form("Elsewhere", elsewhere, TEN, 60))).isInstanceOf(SessionResult.NoSuchRoom.class);
        assertThatThrownBy(() -> new Placement(hall.id(), TEN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Placement(hall.id(), TEN, -5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> form(" \u0000 ", hall, TEN, 60)).isInstanceOf(IllegalArgumentException.class);
        assertThat(draft().sessions()).hasSize(1);
    }

    @Test
    void a_time_that_the_clocks_jump_over_is_refused_by_name() {
        LocalDateTime saturday = LocalDateTime.of(2027, 3, 27, 20, 0);
        event = samples.published(samples.form("Night of the clocks " + System.nanoTime(), samples.venue())
                .withTime(saturday, saturday.plusHours(9)));
        hall = As.role(Role.ORGANISER, () -> events.find(event))
                .orElseThrow()
                .venue()
                .rooms()
                .getFirst();

        assertThat(add(form("Lost hour", hall, LocalDateTime.of(2027, 3, 28, 1, 30), 30)))
                .isInstanceOf(SessionResult.NoSuchTime.class);
        assertThat(add(form("Late", hall, LocalDateTime.of(2027, 3, 28, 0, 30), 60)))
                .isInstanceOf(Saved.class);
    }

    @Test
    void where_the_clocks_go_back_the_first_of_the_two_moments_is_meant() {
        LocalDateTime saturday = LocalDateTime.of(2027, 10, 30, 20, 0);
        event = samples.published(samples.form("Long night " + System.nanoTime(), samples.venue())
                .withTime(saturday, saturday.plusHours(9)));
        hall = details().venue().rooms().getFirst();

        DraftSession twice = saved(add(form("Twice", hall, LocalDateTime.of(2027, 10, 31, 1, 30), 30)));
        assertThat(twice.session().time().start()).isEqualTo("2027-10-31T00:30:00Z");
    }

    @Test
    void tracks_of_two_names_keep_two_colours_also_where_a_database_takes_the_names_for_one() {
        List<Track> tracks = List.of(
                new Track("\uD83C\uDFB5 Heard", TrackColour.TEAL),
                new Track("\uD83C\uDFA8 Heard", TrackColour.BLUE),
                new Track("Cafe", TrackColour.PLUM),
                new Track("Café", TrackColour.GREEN));
        for (Track track : tracks) {
            saved(add(form(track.name(), hall, TEN, 30, track)));
        }
        assertThat(draft().tracks()).containsExactlyInAnyOrderElementsOf(tracks);

        saved(add(form("Loud", hall, TEN, 30, new Track("CAFÉ", TrackColour.SLATE))));
        assertThat(draft().tracks())
                .contains(new Track("CAFÉ", TrackColour.SLATE), new Track("Cafe", TrackColour.PLUM))
                .hasSize(4);
    }

    @Test
    void a_session_for_more_people_than_its_room_holds_is_warned_of() {
        DraftSession crowded = saved(add(new SessionForm(
                "Crowded", "", SessionKind.WORKSHOP, new Placement(small.id(), TEN, 30), null, "", 21)));

        assertThat(draft().warnings()).containsExactly(new RoomTooSmall(crowded.session(), 20));
    }

    @Test
    void an_event_that_moves_to_another_day_or_venue_leaves_its_sessions_behind_with_a_warning() {
        DraftSession session = saved(add(form("Left behind", hall, TEN, 30)));
        release("");
        LocalDateTime dayAfter = TEN.plusDays(1);
        changeEvent(samples.form("Moved", samples.venue()).withTime(dayAfter, dayAfter.plusHours(6)));

        assertThat(draft().warnings())
                .containsExactly(new OutsideEvent(session.session()), new RoomGone(session.session()));
        assertThat(draft().changedSinceRelease()).isFalse();
        assertThat(released().orElseThrow().sessions()).containsExactly(session.session());
    }

    @Test
    void the_programme_of_an_event_that_is_over_stays_as_it_was() {
        DraftSession session = saved(add(form("As it was", hall, TEN, 30)));
        release("");
        DraftSession unreleased = saved(move(session, small));
        ReleasePreview preview = preview();
        As.role(Role.ORGANISER, () -> events.cancel(event));

        assertThat(add(form("Too late", hall, TEN, 30))).isInstanceOf(SessionResult.EventOver.class);
        assertThat(change(unreleased, form("Too late", hall, TEN, 30))).isInstanceOf(SessionResult.EventOver.class);
        assertThat(move(unreleased, hall)).isInstanceOf(SessionResult.EventOver.class);
        assertThat(remove(unreleased)).isInstanceOf(RemoveSessionResult.EventOver.class);
        assertThat(release(preview, true)).isInstanceOf(ReleaseResult.EventOver.class);
        assertThat(draft().sessions()).containsExactly(unreleased);
        assertThat(released().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void a_track_has_one_colour_in_a_programme_and_recolouring_is_nobodys_edit() {
        DraftSession first = saved(add(form("First", hall, TEN, 30, HEARD)));
        saved(add(form("Second", small, TEN, 30, new Track("Being heard", TrackColour.AMBER))));

        assertThat(draft().tracks()).containsExactly(new Track("Being heard", TrackColour.AMBER));
        assertThat(draft().session(first.id()).orElseThrow().version()).isEqualTo(first.version());
    }

    @Test
    void the_second_of_two_organisers_is_told_and_overwrites_nothing() {
        DraftSession read = saved(add(form("As both read it", hall, TEN, 30)));
        DraftSession mine = saved(change(read, form("Mine", hall, TEN, 30)));

        SessionResult theirs = change(read, form("Theirs", small, TEN, 30));

        assertThat(theirs).isEqualTo(new SessionResult.ChangedMeanwhile(mine));
        assertThat(move(read, small)).isEqualTo(new SessionResult.ChangedMeanwhile(mine));
        assertThat(remove(read)).isEqualTo(new RemoveSessionResult.ChangedMeanwhile(mine));
        assertThat(draft().sessions()).containsExactly(mine);
        assertThat(saved(change(mine, form("Theirs", small, TEN, 30))).session().title())
                .isEqualTo("Theirs");
    }

    @Test
    void of_two_changes_at_the_same_moment_one_is_stored_and_the_other_is_told() throws Exception {
        for (int round = 0; round < 5; round++) {
            DraftSession read = saved(add(form("Round " + round, hall, TEN, 30)));

            List<SessionResult> results = AtOnce.both(
                    () -> change(read, form("One", hall, TEN, 30)), () -> change(read, form("Two", hall, TEN, 30)));

            assertThat(results).hasAtLeastOneElementOfType(Saved.class);
            assertThat(results).hasAtLeastOneElementOfType(SessionResult.ChangedMeanwhile.class);
        }
    }

    @Test
    void what_was_removed_by_somebody_else_is_gone_for_the_others() {
        DraftSession session = saved(add(form("Short life", hall, TEN, 30)));
        assertThat(remove(session)).isInstanceOf(RemoveSessionResult.Removed.class);

        assertThat(change(session, form("Too late", hall, TEN, 30))).isInstanceOf(SessionResult.Gone.class);
        assertThat(remove(session)).isInstanceOf(RemoveSessionResult.Removed.class);
    }

    @Test
    void the_public_sees_nothing_before_the_first_release_and_then_the_release_alone() {
        DraftSession session = saved(add(form("Welcome", hall, TEN, 30)));
        assertThat(released()).isEmpty();

        release("First");
        saved(change(session, form("Changed afterwards", small, TEN, 30)));
        saved(add(form("Added afterwards", hall, TEN, 30)));

        Release release = released().orElseThrow();
        assertThat(release.number()).isEqualTo(1);
        assertThat(release.notes()).isEqualTo("First");
        assertThat(release.sessions()).containsExactly(session.session());
        assertThat(happened.stream(ProgrammeReleased.class)).containsExactly(new ProgrammeReleased(event, 1));
    }

    @Test
    void releases_are_numbered_and_show_their_difference_to_the_last() {
        DraftSession stays = saved(add(form("Stays", hall, TEN, 30)));
        DraftSession moves = saved(add(form("Moves", hall, TEN.plusHours(1), 30)));
        DraftSession goes = saved(add(form("Goes", hall, TEN.plusHours(2), 30)));
        release("");
        saved(move(moves, small));
        remove(goes);

        ReleasePreview preview = preview();
        assertThat(preview.number()).isEqualTo(2);
        assertThat(preview.difference().changes())
                .extracting(change -> change.session().id())
                .containsExactly(moves.id(), goes.id());

        assertThat(release(preview, false)).isInstanceOf(ReleaseResult.Released.class);
        assertThat(released().orElseThrow().sessions())
                .extracting(ProgrammeSession::id)
                .containsExactly(stays.id(), moves.id());
        assertThat(release(preview(), false)).isInstanceOf(ReleaseResult.NothingNew.class);
        assertThat(draft().changedSinceRelease()).isFalse();
        assertThat(draft().releases()).isEqualTo(2);
    }

    @Test
    void a_doubled_room_is_warned_of_and_released_only_knowingly() {
        DraftSession one = saved(add(form("One", hall, TEN, 60)));
        DraftSession two = saved(add(form("Two", hall, TEN.plusMinutes(30), 60)));
        assertThat(draft().warnings()).containsExactly(new RoomDoubled(one.session(), two.session()));

        assertThat(release(preview(), false)).isInstanceOf(ReleaseResult.WarningsNotAccepted.class);
        assertThat(released()).isEmpty();
        assertThat(release(preview(), true)).isInstanceOf(ReleaseResult.Released.class);
    }

    @Test
    void what_changed_after_the_preview_is_not_published_unseen() {
        saved(add(form("Seen", hall, TEN, 30)));
        ReleasePreview preview = preview();
        saved(add(form("Not seen", small, TEN, 30)));

        assertThat(release(preview, true))
                .isInstanceOfSatisfying(
                        ReleaseResult.ChangedMeanwhile.class,
                        changed -> assertThat(changed.now().sessions()).hasSize(2));
        assertThat(released()).isEmpty();
    }

    @Test
    void of_two_releases_at_the_same_moment_one_is_published() throws Exception {
        saved(add(form("Once", hall, TEN, 30)));
        ReleasePreview preview = preview();

        List<ReleaseResult> results = AtOnce.both(() -> release(preview, true), () -> release(preview, true));

        assertThat(results).hasAtLeastOneElementOfType(ReleaseResult.Released.class);
        assertThat(results).hasAtLeastOneElementOfType(ReleaseResult.ChangedMeanwhile.class);
        assertThat(released().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void a_removed_event_takes_its_programme_along() {
        saved(add(form("Gone with it", hall, TEN, 30, HEARD)));
        release("");

        As.role(Role.ADMINISTRATOR, () -> events.remove(List.of(event)));

        assertThat(released()).isEmpty();
        assertThat(As.role(Role.ORGANISER, () -> programmes.draft(event))).isEmpty();
        assertThat(add(form("Too late", hall, TEN, 30))).isInstanceOf(SessionResult.Gone.class);
    }

    @Test
    void only_organisers_edit_and_the_programme_of_a_hidden_event_is_hidden() {
        saved(add(form("Welcome", hall, TEN, 30)));
        assertThatThrownBy(() -> As.role(Role.ANALYST, () -> programmes.draft(event)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.thePublic(() -> programmes.add(event, form("No", hall, TEN, 30))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.role(Role.STEWARD, () -> programmes.release(event, "")))
                .isInstanceOf(AccessDeniedException.class);

        EventId hidden = samples.create(samples.form("Hidden " + System.nanoTime(), samples.venue()));
        RoomId room = As.role(Role.ORGANISER, () -> events.find(hidden))
                .orElseThrow()
                .venue()
                .rooms()
                .getFirst()
                .id();
        As.role(Role.ORGANISER, () -> {
            programmes.add(
                    hidden,
                    new SessionForm("Secret", "", SessionKind.PANEL, new Placement(room, TEN, 30), null, "", null));
            programmes.release(hidden, "");
            assertThat(programmes.released(hidden)).isPresent();
        });
        assertThat(As.thePublic(() -> programmes.released(hidden))).isEmpty();
    }

    private EventDetails details() {
        return As.role(Role.ORGANISER, () -> events.find(event)).orElseThrow();
    }

    private void changeEvent(EventForm form) {
        assertThat(As.role(Role.ORGANISER, () -> events.change(event, details().version(), form)))
                .isInstanceOf(SaveEventResult.Saved.class);
    }

    private static SessionForm form(String title, Room room, LocalDateTime start, int minutes) {
        return new SessionForm(
                title, "", SessionKind.WORKSHOP, new Placement(room.id(), start, minutes), null, "", null);
    }

    private static SessionForm form(String title, Room room, LocalDateTime start, int minutes, Track track) {
        return new SessionForm(
                title, "", SessionKind.WORKSHOP, new Placement(room.id(), start, minutes), track, "", null);
    }

    private static DraftSession saved(SessionResult result) {
        assertThat(result).isInstanceOf(Saved.class);
        return ((Saved) result).session();
    }

    private SessionResult add(SessionForm form) {
        return As.role(Role.ORGANISER, () -> programmes.add(event, form));
    }

    private SessionResult change(DraftSession session, SessionForm form) {
        return As.role(Role.ORGANISER, () -> programmes.change(session.id(), session.version(), form));
    }

    private SessionResult move(DraftSession session, Room room) {
        return As.role(
                Role.ORGANISER,
                () -> programmes.move(session.id(), session.version(), new Placement(room.id(), TEN, 30)));
    }

    private RemoveSessionResult remove(DraftSession session) {
        return As.role(Role.ORGANISER, () -> programmes.remove(session.id(), session.version()));
    }

    private ProgrammeDraft draft() {
        return As.role(Role.ORGANISER, () -> programmes.draft(event)).orElseThrow();
    }

    private ReleasePreview preview() {
        return As.role(Role.ORGANISER, () -> programmes.preview(event)).orElseThrow();
    }

    private ReleaseResult release(ReleasePreview preview, boolean accepted) {
        return As.role(Role.ORGANISER, () -> programmes.release(event, "", preview, accepted));
    }

    private void release(String notes) {
        As.role(Role.ORGANISER, () -> programmes.release(event, notes));
    }

    private java.util.Optional<Release> released() {
        return As.thePublic(() -> programmes.released(event));
    }
}
