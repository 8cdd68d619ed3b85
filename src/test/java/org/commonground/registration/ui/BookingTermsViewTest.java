package org.commonground.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.commonground.accounts.Role;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SampleEvents;
import org.commonground.registration.Places;
import org.commonground.registration.PlacesLeft;
import org.commonground.registration.RegistrationLinks;
import org.commonground.registration.Tickets;
import org.commonground.terms.BookingTerms;
import org.commonground.terms.InvitationCode;
import org.commonground.terms.InvitationForm;
import org.commonground.terms.Invitations;
import org.commonground.terms.TermsEditor;
import org.commonground.terms.TermsForm;
import org.commonground.terms.TicketKind;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The terms of booking as somebody meets them who books, and as an organiser decides about requests. */
@WholeApplication
class BookingTermsViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Events events;

    @Autowired
    Places places;

    @Autowired
    Tickets tickets;

    @Autowired
    BookingTerms terms;

    @Autowired
    TermsEditor editor;

    @Autowired
    Invitations invitations;

    @Autowired
    MovableClock clock;

    EventId event;
    String path;

    @BeforeEach
    void an_event_for_six() {
        event = samples.published(samples.form("Lantern walk", samples.venue()).withCapacity(6));
        path = "events/" + events.find(event).orElseThrow().slug();
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void each_person_chooses_a_kind_of_ticket() {
        settle(null, false, false, kind("Adult", null), kind("Child", 1));
        open();
        find(IntegerField.class).single().setValue(2);
        names().getFirst().setValue("Amina");
        find(EmailField.class).single().setValue("kinds@termsview.example.org");
        press("Continue");
        assertThat(kinds()).hasSize(2).allMatch(Select::isInvalid);

        kinds().getFirst().setValue(terms.of(event).kinds().getFirst());
        kinds().get(1).setValue(terms.of(event).kinds().get(1));
        press("Continue");
        press("Continue");
        assertThat(text()).contains("Amina (Adult)", "(Child)");
        clock.move(Duration.ofSeconds(5));
        press("Book these 2 places");
        assertThat(heading()).isEqualTo("Your 2 places are booked");
        assertThat(places.leftOfKinds(terms.of(event).kinds()).values()).containsExactly(new PlacesLeft(1, 1));
    }

    @Test
    void a_party_that_wants_more_of_a_kind_than_there_is_reads_that_it_would_wait() {
        settle(null, false, false, kind("Adult", null), kind("Child", 1));
        open();
        find(IntegerField.class).single().setValue(2);
        kinds().getFirst().setValue(terms.of(event).kinds().get(1));
        kinds().get(1).setValue(terms.of(event).kinds().get(1));
        names().getFirst().setValue("Amina");
        find(EmailField.class).single().setValue("twins@termsview.example.org");
        assertThat(text()).contains("There is only 1 ticket of the kind “Child” left just now.");
        press("Continue");
        press("Continue");
        clock.move(Duration.ofSeconds(5));
        press("Join the waiting list with 2 people");
        assertThat(heading()).isEqualTo("The 2 of you are on the waiting list");
    }

    @Test
    void before_booking_opens_the_page_says_when_and_an_invitation_code_opens_it() {
        LocalDateTime opens =
                LocalDateTime.ofInstant(clock.instant(), EventForm.CITY).plusDays(3);
        settle(opens, false, false);
        InvitationCode code = code("Sparkhill sewing circle", 2);
        UI.getCurrent().navigate(path);
        assertThat(text())
                .contains("Booking opens on", "2 places are held for Sparkhill sewing circle until")
                .doesNotContain(code.code());

        open();
        assertThat(text()).contains("Booking opens on");
        assertThat(find(EmailField.class).all()).isEmpty();
        codeField().setValue("nonsense");
        press("Use this code");
        assertThat(text()).contains("This invitation code does not open this event.");
        codeField().setValue(code.shown());
        press("Use this code");
        assertThat(text()).contains("held for Sparkhill sewing circle. 2 of them are left.");
        find(IntegerField.class).single().setValue(3);
        press("Continue");
        assertThat(find(IntegerField.class).single().getErrorMessage()).isEqualTo("Please choose from 1 to 2.");

        press("Book without it");
        assertThat(text()).contains("Booking opens on");
        UI.getCurrent().navigate(path + "/book", QueryParameters.of("code", code.code()));
        assertThat(heading()).isEqualTo("Who is coming?");
    }

    @Test
    void a_request_goes_to_the_organisers_who_agree_on_its_page() {
        settle(null, false, true);
        open();
        names().getFirst().setValue("Amina");
        find(EmailField.class).single().setValue("ask@termsview.example.org");
        assertThat(text()).contains("An organiser decides about each booking");
        press("Continue");
        press("Continue");
        clock.move(Duration.ofSeconds(5));
        press("Ask for this place");
        assertThat(heading()).isEqualTo("Your request is with the organisers");
        assertThat(places.left(event).taken()).isZero();

        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        UI.getCurrent().navigate("staff/events/" + event.value());
        assertThat(text()).contains("1 booking waits for your decision.");
        UI.getCurrent()
                .navigate(RegistrationLinks.list(event).substring(1) + "/"
                        + tickets.ofEvent(event).getFirst().registrationId().value());
        assertThat(text()).contains("Waiting for approval", "Nobody of them can come in before an organiser agrees.");
        press("Agree");
        assertThat(text()).contains("Agreed.");
        assertThat(places.left(event).taken()).isEqualTo(1);
        assertThat(find(Button.class).withText("Agree").all()).isEmpty();
    }

    @Test
    void an_event_that_is_closed_or_for_invited_people_says_so() {
        settle(null, true, false);
        UI.getCurrent().navigate(path);
        assertThat(text()).contains("Only people with an invitation code can book.");
        editor(new TermsForm(
                null,
                LocalDateTime.ofInstant(clock.instant(), EventForm.CITY).minusMinutes(5),
                false,
                false,
                List.of()));
        UI.getCurrent().navigate("events");
        UI.getCurrent().navigate(path);
        assertThat(text()).contains("Booking has closed.");
        open();
        assertThat(text()).contains("Booking for this event has closed.");
    }

    @Test
    void what_was_reviewed_under_other_terms_is_not_booked() {
        open();
        names().getFirst().setValue("Amina");
        find(EmailField.class).single().setValue("slow@termsview.example.org");
        press("Continue");
        press("Continue");
        settle(null, false, false, kind("Adult", null));
        clock.move(Duration.ofSeconds(5));
        press("Book this place");
        assertThat(text()).contains("The organisers have changed the kinds of tickets");
        assertThat(places.left(event).taken()).isZero();
    }

    private static TermsForm.Kind kind(String name, @Nullable Integer limit) {
        return new TermsForm.Kind(null, name, limit);
    }

    private void settle(@Nullable LocalDateTime opens, boolean invitedOnly, boolean approval, TermsForm.Kind... kinds) {
        editor(new TermsForm(opens, null, invitedOnly, approval, Arrays.asList(kinds)));
    }

    private void editor(TermsForm form) {
        As.role(Role.ORGANISER, () -> editor.save(event, terms.of(event).version(), form));
    }

    private InvitationCode code(String forWhom, int held) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), EventForm.CITY).plusDays(9);
        As.role(Role.ORGANISER, () -> invitations.add(event, new InvitationForm(forWhom, held, day)));
        return As.role(Role.ORGANISER, () -> invitations.ofEvent(event))
                .getFirst()
                .code();
    }

    private void open() {
        UI.getCurrent().navigate(path + "/book");
    }

    private List<TextField> names() {
        return find(TextField.class).all().stream()
                .filter(field ->
                        field.getLabel().toLowerCase(java.util.Locale.ROOT).contains("name"))
                .toList();
    }

    private TextField codeField() {
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Invitation code"))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<Select<TicketKind>> kinds() {
        return find(Select.class).all().stream()
                .map(field -> (Select<TicketKind>) field)
                .toList();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String heading() {
        return find(H2.class).all().getFirst().getText();
    }

    private String text() {
        return UI.getCurrent().getCurrentView().getElement().getOuterHTML();
    }
}
