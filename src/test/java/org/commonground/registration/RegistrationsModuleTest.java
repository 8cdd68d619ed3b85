package org.commonground.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.registration.SampleRegistrations.choosing;
import static org.commonground.registration.SampleRegistrations.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonground.accounts.Role;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.mail.LetterDetails;
import org.commonground.mail.Outbox;
import org.commonground.places.VenueId;
import org.commonground.places.Venues;
import org.commonground.programme.Placement;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.SessionForm;
import org.commonground.programme.SessionId;
import org.commonground.programme.SessionKind;
import org.commonground.registration.ChangeRegistrationResult.AsBefore;
import org.commonground.registration.ChangeRegistrationResult.BadName;
import org.commonground.registration.ChangeRegistrationResult.Changed;
import org.commonground.registration.ChangeRegistrationResult.TooLate;
import org.commonground.registration.ChangeRegistrationResult.TooMany;
import org.commonground.registration.ChangeRegistrationResult.UnknownLink;
import org.commonground.registration.RegisterResult.NoSuchSession;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.RegisterResult.SessionFull;
import org.commonground.registration.RegisterResult.SessionsOverlap;
import org.commonground.registration.SendAgainResult.Sent;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.QrReader;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class RegistrationsModuleTest {

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    Tickets tickets;

    @Autowired
    Places places;

    @Autowired
    Events events;

    @Autowired
    Programmes programmes;

    @Autowired
    Venues venues;

    @Autowired
    Outbox outbox;

    @Autowired
    SampleEvents samples;

    @Autowired
    MovableClock clock;

    VenueId venue;
    EventId event;

    @BeforeEach
    void anEvent() {
        venue = samples.venue();
        event = samples.published("Tea and talk", venue);
    }

    @Test
    void correcting_a_name_keeps_the_code_and_sends_a_new_letter() {
        String token = booked("rename@example.org", "Amina Kan");
        var before = held(token).getFirst();

        assertThat(registrations.rename(token, before.id(), " Amina  Khan ")).isEqualTo(new Changed());

        assertThat(held(token).getFirst().holderName()).isEqualTo("Amina Khan");
        assertThat(present(before.code()).state()).isEqualTo(TicketState.VALID);
        assertThat(present(before.code()).holderName()).isEqualTo("Amina Khan");
        assertThat(letters("rename@example.org").getFirst().summary().subject()).startsWith("Changed:");
        assertThat(registrations.rename(token, before.id(), "Amina Khan")).isEqualTo(new AsBefore());
        assertThat(letters("rename@example.org")).hasSize(2);
    }

    @Test
    void a_name_that_is_none_is_refused() {
        String token = booked("noname@example.org", "Amina");
        TicketId ticket = held(token).getFirst().id();
        assertThat(registrations.rename(token, ticket, " \t ")).isEqualTo(new BadName());
        assertThat(registrations.rename(token, ticket, "x".repeat(1_000_000))).isEqualTo(new BadName());
        assertThat(held(token).getFirst().holderName()).isEqualTo("Amina");
    }

    @Test
    void a_place_given_back_twice_frees_exactly_one() {
        String token = booked("back@example.org", "One", "Two");
        var second = held(token).get(1);
        assertThat(registrations.giveBack(token, second.id())).isEqualTo(new Changed());
        assertThat(registrations.giveBack(token, second.id())).isEqualTo(new AsBefore());

        assertThat(places.left(event).taken()).isEqualTo(1);
        assertThat(present(second.code()).state()).isEqualTo(TicketState.CANCELLED);
        assertThat(present(held(token).getFirst().code()).partySize()).isEqualTo(1);
    }

    @Test
    void cancelling_frees_all_places_and_takes_the_entry_out_of_the_calendar() {
        String token = booked("cancel@example.org", "One", "Two");
        assertThat(registrations.cancel(token)).isEqualTo(new Changed());
        assertThat(registrations.cancel(token)).isEqualTo(new AsBefore());
        assertThat(places.left(event).taken()).isZero();
        assertThat(registrations.find(token).orElseThrow().status()).isEqualTo(RegistrationStatus.CANCELLED);
        LetterDetails letter = letters("cancel@example.org").getFirst();
        assertThat(letter.summary().subject()).isEqualTo("You gave back your places at Tea and talk");
        assertThat(letter.plain()).contains("given back all your places");
        assertThat(registrations.pdf(token)).isEmpty();
    }

    @Test
    void the_letter_says_everything_and_only_it_has_the_private_link() {
        Registered registered = (Registered)
                As.thePublic(() -> registering.book(event, form("letter@example.org", "Amina <b>Khan</b>", "آمنہ")));
        LetterDetails letter = letters("letter@example.org").getFirst();
        var held = held(registered.manageToken());

        assertThat(letter.summary().subject()).isEqualTo("Your 2 places at Tea and talk");
        assertThat(letter.plain())
                .contains("Sunday, 10 October 2027")
                .contains("09:30 to 16:30")
                .contains("Sample Hall, 1 Sample Street, Birmingham B1 1AA")
                .contains("Ring the bell")
                .contains("Step-free access, British Sign Language")
                .contains("Amina <b>Khan</b>", "آمنہ")
                .contains(held.getFirst().spokenCode(), held.get(1).spokenCode())
                .contains("/my-booking/" + registered.manageToken())
                .doesNotContain(held.getFirst().code().value());
        assertThat(letter.files()).hasSize(4);
        var pdf = registrations.pdf(registered.manageToken()).orElseThrow();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .doesNotContain(registered.manageToken());
        assertThat(new String(registrations.calendar(registered.manageToken()).orElseThrow(), StandardCharsets.UTF_8))
                .contains(
                        "BEGIN:VEVENT",
                        "SEQUENCE:" + events.find(event).orElseThrow().version())
                .doesNotContain("my-booking", held.getFirst().code().value());
    }

    @Test
    void the_files_of_a_letter_are_those_of_the_tickets_it_speaks_of_and_say_what_is_known_when_it_leaves()
            throws Exception {
        String token = booked("files@example.org", "Amina Kan", "Ben");
        var tickets = held(token);
        registrations.rename(token, tickets.getFirst().id(), "Amina Khan");
        registrations.giveBack(token, tickets.get(1).id());

        List<LetterDetails> letters = letters("files@example.org").stream()
                .sorted(Comparator.comparing(
                                (LetterDetails letter) -> letter.files().size())
                        .reversed())
                .toList();
        assertThat(letters).hasSize(3);
        LetterDetails first = letters.getFirst();
        LetterDetails last = letters.getLast();
        assertThat(first.files())
                .extracting(LetterDetails.File::name)
                .containsExactly("ticket-1.png", "ticket-2.png", "ticket.pdf", "event.ics");
        assertThat(code(first, "ticket-2.png")).isEqualTo(tickets.get(1).code().value());
        assertThat(pdf(first)).contains("Amina Khan", "Ben");
        assertThat(file(first, "event.ics"))
                .contains("METHOD:PUBLISH", "Amina Khan")
                .doesNotContain("Ben");
        assertThat(last.files())
                .extracting(LetterDetails.File::name)
                .containsExactly("ticket-1.png", "ticket.pdf", "event.ics");
        assertThat(code(last, "ticket-1.png"))
                .isEqualTo(tickets.getFirst().code().value());
        assertThat(pdf(last)).contains("Amina Khan").doesNotContain("Ben");
    }

    @Test
    void a_letter_that_leaves_after_all_places_were_given_back_does_not_put_the_event_into_the_calendar() {
        String token = booked("late@example.org", "One");
        registrations.cancel(token);
        assertThat(letters("late@example.org"))
                .allSatisfy(
                        letter -> assertThat(file(letter, "event.ics")).contains("METHOD:CANCEL", "STATUS:CANCELLED"));
    }

    @Test
    void the_private_link_is_in_none_of_a_letters_files() throws Exception {
        String token = booked("link@example.org", "Amina");
        LetterDetails letter = letters("link@example.org").getFirst();
        assertThat(letter.files()).hasSize(3);
        assertThat(pdf(letter)).contains("Amina").doesNotContain(token, "my-booking");
        assertThat(file(letter, "event.ics").replace("\r\n ", "")).doesNotContain(token, "my-booking");
        assertThat(code(letter, "ticket-1.png")).doesNotContain(token, "my-booking");
    }

    @Test
    void giving_the_last_place_back_ends_the_registration_and_says_so() {
        String token = booked("last@example.org", "One", "Two");
        var tickets = held(token);
        registrations.giveBack(token, tickets.getFirst().id());
        assertThat(registrations.find(token).orElseThrow().status()).isEqualTo(RegistrationStatus.ACTIVE);
        clock.move(Duration.ofSeconds(1));

        assertThat(registrations.giveBack(token, tickets.get(1).id())).isEqualTo(new Changed());

        assertThat(registrations.find(token).orElseThrow().status()).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(places.left(event).taken()).isZero();
        assertThat(letters("last@example.org").getFirst().summary().subject())
                .isEqualTo("You gave back your places at Tea and talk");
        assertThat(letters("last@example.org")).hasSize(3);
        assertThat(registrations.giveBack(token, tickets.get(1).id())).isEqualTo(new AsBefore());
    }

    @Test
    void a_ticket_of_somebody_else_cannot_be_changed_with_ones_own_link() {
        String mine = booked("mine@example.org", "Mine");
        String theirs = booked("theirs@example.org", "Theirs");
        TicketId foreign = held(theirs).getFirst().id();
        assertThat(registrations.rename(mine, foreign, "Stolen")).isEqualTo(new AsBefore());
        assertThat(registrations.giveBack(mine, foreign)).isEqualTo(new AsBefore());
        assertThat(held(theirs).getFirst().holderName()).isEqualTo("Theirs");
        assertThat(places.left(event).taken()).isEqualTo(2);
    }

    @Test
    void a_name_turned_to_and_fro_stops_sending_letters_but_a_place_can_still_be_given_back() {
        String token = booked("flood@example.org", "Zero");
        TicketId ticket = held(token).getFirst().id();
        IntStream.range(1, 40)
                .forEach(i -> assertThat(registrations.rename(token, ticket, "Name " + i))
                        .isEqualTo(new Changed()));
        assertThat(registrations.rename(token, ticket, "One more")).isEqualTo(new TooMany());
        assertThat(held(token).getFirst().holderName()).isEqualTo("Name 39");
        assertThat(registrations.giveBack(token, ticket)).isEqualTo(new Changed());
    }

    @Test
    void a_calendar_hears_of_what_the_organisers_change_too() {
        String token = booked("sequence@example.org", "Amina");
        int before = sequence(token);
        As.role(
                Role.ORGANISER,
                () -> events.change(
                        event, events.find(event).orElseThrow().version(), samples.form("Tea, talk and cake", venue)));
        assertThat(sequence(token)).isGreaterThan(before);
        int moved = sequence(token);
        registrations.rename(token, held(token).getFirst().id(), "Amina Khan");
        assertThat(sequence(token)).isGreaterThan(moved);
    }

    private int sequence(String token) {
        return new String(registrations.calendar(token).orElseThrow(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("SEQUENCE:"))
                .map(line -> Integer.parseInt(line.substring(9)))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(LetterDetails letter, String name) {
        return letter.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .content();
    }

    private static String file(LetterDetails letter, String name) {
        return new String(bytes(letter, name), StandardCharsets.UTF_8);
    }

    private static String code(LetterDetails letter, String name) throws Exception {
        return QrReader.decode(ImageIO.read(new ByteArrayInputStream(bytes(letter, name))))
                .getText();
    }

    private static String pdf(LetterDetails letter) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(letter, "ticket.pdf"))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void asking_for_the_mail_again_makes_a_new_link_and_ends_the_old_one() {
        String old = booked("again@example.org", "Amina");
        var code = held(old).getFirst().code();
        Sent sent = (Sent) registrations.sendAgain(old);
        assertThat(registrations.find(old)).isEmpty();
        assertThat(registrations.cancel(old)).isEqualTo(new UnknownLink());
        assertThat(held(sent.manageToken()).getFirst().code()).isEqualTo(code);
        assertThat(letters("again@example.org").getFirst().plain()).contains(sent.manageToken());
    }

    @Test
    void a_link_that_was_guessed_opens_nothing() {
        assertThat(registrations.find("")).isEmpty();
        assertThat(registrations.find("' OR 1=1 --")).isEmpty();
        assertThat(registrations.find("x".repeat(1_000_000))).isEmpty();
    }

    @Test
    void sessions_have_places_of_their_own_and_nobody_is_in_two_at_once() {
        var morning = session("Morning", 10, 1);
        var same = session("Same time", 10, 5);
        var later = session("Later", 12, 5);
        var open = session("Open to all", 14, null);
        As.role(Role.ORGANISER, () -> programmes.release(event, ""));

        assertThat(book(choosing("One", morning, same))).isInstanceOf(SessionsOverlap.class);
        assertThat(book(choosing("One", open))).isEqualTo(new NoSuchSession(open));
        assertThat(book(choosing("One", SessionId.random()))).isInstanceOf(NoSuchSession.class);
        assertThat(book(choosing("One", morning, later), choosing("Two", morning)))
                .isEqualTo(new SessionFull(morning, 1));
        assertThat(places.left(event).taken()).isZero();

        String token = ((Registered) book(choosing("One", morning, later), choosing("Two", same))).manageToken();
        assertThat(left(morning, same, later)).containsExactly(0, 4, 4);
        assertThat(book(choosing("Three", morning))).isEqualTo(new SessionFull(morning, 0));
        registrations.giveBack(token, held(token).getFirst().id());
        assertThat(left(morning, same, later)).containsExactly(1, 4, 5);
    }

    @Test
    void when_the_event_is_called_off_every_holder_is_told_once() {
        String token = booked("called-off@example.org", "One", "Two");
        String gone = booked("gone@example.org", "Three");
        registrations.cancel(gone);
        As.role(Role.ORGANISER, () -> events.cancel(event));

        assertThat(held(token)).isEmpty();
        assertThat(letters("called-off@example.org")).hasSize(2);
        assertThat(letters("called-off@example.org").getFirst().summary().subject())
                .isEqualTo("Cancelled: Tea and talk");
        assertThat(letters("gone@example.org")).hasSize(2);
        assertThat(registrations.rename(token, TicketId.random(), "X")).isEqualTo(new TooLate());
    }

    @Test
    void nothing_is_left_of_an_event_that_is_removed() {
        String token = booked("removed@example.org", "One");
        var code = held(token).getFirst().code();
        As.role(Role.ADMINISTRATOR, () -> events.remove(List.of(event)));
        assertThat(registrations.find(token)).isEmpty();
        assertThat(As.role(Role.STEWARD, () -> tickets.present(code))).isEmpty();
        assertThat(places.left(event)).isEqualTo(new PlacesLeft(0, 0));
    }

    private SessionId session(String title, int hour, Integer capacity) {
        return As.role(Role.ORGANISER, () -> {
            var room = venues.find(venue).orElseThrow().rooms().get(hour % 2 == 0 && title.startsWith("Same") ? 1 : 0);
            var placement = new Placement(room.id(), LocalDateTime.of(2027, 10, 10, hour, 0), 60);
            var form = new SessionForm(title, "", SessionKind.WORKSHOP, placement, null, "", capacity);
            programmes.add(event, form);
            return programmes.draft(event).orElseThrow().sessions().stream()
                    .map(draft -> draft.session())
                    .filter(session -> session.title().equals(title))
                    .map(ProgrammeSession::id)
                    .findFirst()
                    .orElseThrow();
        });
    }

    private List<Integer> left(SessionId... sessions) {
        var left = places.left(programmes.released(event).orElseThrow().sessions());
        return IntStream.range(0, sessions.length)
                .mapToObj(i -> left.get(sessions[i]).left())
                .toList();
    }

    private RegisterResult book(RegistrationForm.Person... people) {
        return As.thePublic(() -> registering.book(event, form("sessions@example.org", List.of(people))));
    }

    private String booked(String email, String... names) {
        String token = ((Registered) As.thePublic(() -> registering.book(event, form(email, names)))).manageToken();
        // The next letter is a later one.
        clock.move(Duration.ofSeconds(1));
        return token;
    }

    private List<RegistrationDetails.Place> held(String token) {
        return registrations.find(token).orElseThrow().held();
    }

    private TicketCard present(TicketCode code) {
        return As.role(Role.STEWARD, () -> tickets.present(code)).orElseThrow();
    }

    private List<LetterDetails> letters(String email) {
        return As.role(
                Role.ADMINISTRATOR,
                () -> outbox.search(email, 0, 20)
                        .map(letter -> outbox.read(letter.id()))
                        .toList());
    }
}
