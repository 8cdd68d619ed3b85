package org.commonground.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.Role;
import org.commonground.accounts.SignedIn;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.mail.LetterDetails;
import org.commonground.mail.Outbox;
import org.commonground.registration.DeskResult.AsBefore;
import org.commonground.registration.DeskResult.BadName;
import org.commonground.registration.DeskResult.BadReason;
import org.commonground.registration.DeskResult.Done;
import org.commonground.registration.DeskResult.Gone;
import org.commonground.registration.DeskResult.TooLate;
import org.commonground.registration.DeskResult.TooMany;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class RegistrationDeskModuleTest {

    @Autowired
    RegistrationDesk desk;

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
    Outbox outbox;

    @Autowired
    SampleEvents samples;

    @Autowired
    JdbcTemplate tables;

    EventId event;
    String token;
    RegistrationId id;
    List<TicketCard> held;

    @BeforeEach
    void a_party_of_two() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        event = samples.published("Tea dance", samples.venue());
        token = ((Registered) registering.book(event, SampleRegistrations.form(email(), "Amina Kan", "Ben")))
                .manageToken();
        id = registrations.find(token).orElseThrow().id();
        held = tickets.ofEvent(event);
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_name_is_corrected_with_a_new_private_link_and_stands_in_the_history() {
        var code = registrations.find(token).orElseThrow().places().getFirst().code();
        assertThat(desk.rename(id, held.getFirst().ticketId(), " Amina  Khan ")).isEqualTo(new Done());

        assertThat(tickets.present(code).orElseThrow().holderName()).isEqualTo("Amina Khan");
        assertThat(registrations.find(token)).as("only the new link works").isEmpty();
        assertThat(letters())
                .hasSize(2)
                .anySatisfy(letter -> assertThat(letter.plain())
                        .contains("The organisers have changed your booking", "/my-booking/", "Amina Khan")
                        .doesNotContain("What they say about it"));
        assertThat(newest().kind()).isEqualTo(HistoryKind.RENAMED);
        assertThat(newest().detail()).isEqualTo("Amina Kan → Amina Khan");
        assertThat(newest().account()).isEqualTo(me());
    }

    @Test
    void a_name_that_is_none_or_the_same_changes_nothing() {
        TicketId ticket = held.getFirst().ticketId();
        assertThat(desk.rename(id, ticket, " \u200B ")).isEqualTo(new BadName());
        assertThat(desk.rename(id, ticket, "x".repeat(10_000))).isEqualTo(new BadName());
        assertThat(desk.rename(id, ticket, "Amina Kan")).isEqualTo(new AsBefore());
        assertThat(desk.rename(id, new TicketId(UUID.randomUUID()), "Somebody")).isEqualTo(new AsBefore());
        assertThat(letters()).hasSize(1);
        assertThat(desk.find(event, id).orElseThrow().history()).isEmpty();
    }

    @Test
    void a_place_given_back_frees_one_and_mails_the_reason_with_the_tickets_that_are_left() {
        assertThat(desk.giveBack(id, held.get(1).ticketId(), "Asked by telephone"))
                .isEqualTo(new Done());
        assertThat(desk.giveBack(id, held.get(1).ticketId(), "Asked by telephone"))
                .isEqualTo(new AsBefore());

        assertThat(places.left(event).taken()).isEqualTo(1);
        assertThat(letters())
                .hasSize(2)
                .anySatisfy(letter -> assertThat(letter.plain())
                        .contains("What they say about it: Asked by telephone", "Amina Kan")
                        .doesNotContain("Ticket for Ben"));
        assertThat(newest().kind()).isEqualTo(HistoryKind.PLACE_GIVEN_BACK);
        assertThat(newest().detail()).isEqualTo("Ben: Asked by telephone");
    }

    @Test
    void the_last_place_given_back_ends_the_registration() {
        desk.giveBack(id, held.getFirst().ticketId(), "Ill");
        assertThat(desk.giveBack(id, held.get(1).ticketId(), "Ill too")).isEqualTo(new Done());
        assertThat(places.left(event).taken()).isZero();
        assertThat(desk.find(event, id).orElseThrow().registration().status()).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(letters())
                .extracting(letter -> letter.summary().subject())
                .contains("Your booking was cancelled: Tea dance");
    }

    @Test
    void cancelling_keeps_the_reason_and_says_it() {
        assertThat(desk.cancel(id, " No\nroom ")).isEqualTo(new Done());
        assertThat(desk.cancel(id, "Once more")).isEqualTo(new AsBefore());
        assertThat(places.left(event).taken()).isZero();
        assertThat(letters())
                .hasSize(2)
                .anySatisfy(letter -> assertThat(letter.plain()).contains("What they say about it: No room"));
        assertThat(desk.find(event, id).orElseThrow().history())
                .extracting(HistoryEntry::kind, HistoryEntry::detail)
                .containsExactly(tuple(HistoryKind.CANCELLED, "No room"));
        assertThat(desk.find(event, id).orElseThrow().places()).isZero();
    }

    @Test
    void nothing_is_taken_away_without_a_reason() {
        for (String none : List.of("", " \t\u0007", "x".repeat(RegistrationDesk.LONGEST_REASON + 1))) {
            assertThat(desk.cancel(id, none)).isEqualTo(new BadReason());
            assertThat(desk.giveBack(id, held.getFirst().ticketId(), none)).isEqualTo(new BadReason());
        }
        assertThat(places.left(event).taken()).isEqualTo(2);
    }

    @Test
    void names_stop_changing_when_a_lot_of_letters_have_been_written_but_places_can_be_given_back() {
        tables.update("update registration_registration set letters = 40 where email = ?", email());
        assertThat(desk.rename(id, held.getFirst().ticketId(), "Another")).isEqualTo(new TooMany());
        assertThat(desk.cancel(id, "No room")).isEqualTo(new Done());
    }

    @Test
    void after_the_event_was_called_off_nothing_changes() {
        events.cancel(event);
        assertThat(desk.cancel(id, "No room")).isEqualTo(new TooLate());
        assertThat(desk.rename(id, held.getFirst().ticketId(), "Another")).isEqualTo(new TooLate());
    }

    @Test
    void a_registration_is_found_in_its_own_event_only() {
        assertThat(desk.find(event, id)).isPresent();
        assertThat(desk.find(samples.published("Another", samples.venue()), id)).isEmpty();
        assertThat(desk.find(event, RegistrationId.random())).isEmpty();
        assertThat(desk.cancel(RegistrationId.random(), "No room")).isEqualTo(new Gone());
    }

    private HistoryEntry newest() {
        return desk.find(event, id).orElseThrow().history().getFirst();
    }

    private static AccountId me() {
        return ((SignedIn)
                        SecurityContextHolder.getContext().getAuthentication().getPrincipal())
                .id();
    }

    /** Other tests share the outbox. */
    private String email() {
        return "desk." + event.value().toString().substring(0, 8) + "@registrationdesk.example.org";
    }

    private List<LetterDetails> letters() {
        return As.role(
                Role.ADMINISTRATOR,
                () -> outbox.search(email(), 0, 20)
                        .map(letter -> outbox.read(letter.id()))
                        .toList());
    }
}
