package org.commonground.registration.list.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.commonground.accounts.AccountForm;
import org.commonground.accounts.Accounts;
import org.commonground.accounts.Role;
import org.commonground.accounts.SaveAccountResult.Saved;
import org.commonground.accounts.SignedIn;
import org.commonground.events.EventId;
import org.commonground.events.SampleEvents;
import org.commonground.registration.Places;
import org.commonground.registration.RegisterResult.Registered;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.registration.RegistrationId;
import org.commonground.registration.RegistrationLinks;
import org.commonground.registration.Registrations;
import org.commonground.registration.SampleRegistrations;
import org.commonground.shared.AccessNeed;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class RegistrationViewTest extends SpringBrowserlessTest {

    @Autowired
    SampleEvents samples;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    Places places;

    @Autowired
    Accounts accounts;

    EventId event;
    String token;
    RegistrationId id;

    @BeforeEach
    void a_party_of_two() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        event = samples.published("Tea dance", samples.venue());
        token = ((Registered) registering.book(
                        event,
                        SampleRegistrations.form(
                                "one.page@registrationv.example.org",
                                List.of(
                                        new Person("Amina Kan", Set.of(AccessNeed.BSL), "Near the front", Set.of()),
                                        Person.named("<script>Ben</script>")))))
                .manageToken();
        id = registrations.find(token).orElseThrow().id();
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everything_about_it_is_on_one_page_but_no_secret() {
        open();
        String code = registrations
                .find(token)
                .orElseThrow()
                .places()
                .getFirst()
                .code()
                .value();
        assertThat(page())
                .contains(
                        "Registration of Amina Kan",
                        "British Sign Language",
                        "Near the front",
                        "one.page@registrationv.example.org")
                .contains("English", "Booked", "<script>Ben</script>")
                .doesNotContain(token, code);
        assertThat(history()).hasSize(1).first().asString().contains("Booked", "Holder of the private link");
    }

    @Test
    void a_corrected_name_is_asked_for_again_where_it_is_none_and_stands_in_the_history_with_who_did_it() {
        signInAs("Tasneem Akhtar");
        open();
        press("Correct the name of Amina Kan");
        TextField name = find(TextField.class).withLabel("Name on the ticket").single();
        test(name).setValue("   ");
        pressInDialog("Correct the name");
        assertThat(name.isInvalid()).isTrue();
        test(name).setValue("Amina Khan");
        pressInDialog("Correct the name");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(page()).contains("The name is corrected", "Registration of Amina Khan");
        assertThat(history().getFirst()).contains("Name corrected", "Amina Kan → Amina Khan", "Tasneem Akhtar");
    }

    @Test
    void whose_account_is_gone_is_still_somebody() {
        open();
        press("Give the place of Amina Kan back");
        test(find(TextArea.class).single()).setValue("Ill");
        pressInDialog("Give this place back");
        assertThat(history().getFirst())
                .contains("Place given back", "Amina Kan: Ill", "Somebody whose account was removed");
        assertThat(places.left(event).taken()).isEqualTo(1);
    }

    @Test
    void cancelling_says_what_is_mailed_and_needs_a_reason() {
        open();
        test(find(Button.class).withText("Cancel for both").single()).click();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("One mail goes to the holder, with your reason");
        pressInDialog("Cancel for both");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(places.left(event).taken()).isEqualTo(2);
        test(find(TextArea.class).single()).setValue("The hall is too small");
        pressInDialog("Cancel for both");
        assertThat(places.left(event).taken()).isZero();
        assertThat(page()).contains("The registration is cancelled, and a mail says so.");
        assertThat(find(Button.class).withText("Send tickets again").all()).isEmpty();
    }

    @Test
    void tickets_are_sent_again_only_after_asking() {
        open();
        test(find(Button.class).withText("Send tickets again").single()).click();
        assertThat(registrations.find(token)).isPresent();
        pressInDialog("Send tickets again");
        assertThat(registrations.find(token)).as("the link was replaced").isEmpty();
        assertThat(page()).contains("The tickets are on their way, with a new private link.");
    }

    @Test
    void what_somebody_else_has_done_meanwhile_is_said() {
        open();
        press("Give the place of Amina Kan back");
        test(find(TextArea.class).single()).setValue("Ill");
        registrations.cancel(token);
        pressInDialog("Give this place back");
        assertThat(page()).contains("There was nothing to change: somebody else may have done it just now.");
    }

    @Test
    void a_registration_of_another_event_is_not_found_here() {
        EventId other = samples.published("Another", samples.venue());
        for (String path : List.of(
                RegistrationLinks.one(other, id),
                RegistrationLinks.one(event, RegistrationId.random()),
                RegistrationLinks.list(event) + "/nonsense")) {
            UI.getCurrent().navigate(path.substring(1));
            assertThat(UI.getCurrent().getCurrentView()).as(path).isNotInstanceOf(RegistrationView.class);
        }
    }

    private void signInAs(String name) {
        String email = name.toLowerCase().replace(' ', '.') + event.value() + "@registrationv.example.org";
        var account = As.role(
                Role.ADMINISTRATOR,
                () -> ((Saved) accounts.add(new AccountForm(email, name, Set.of(Role.ORGANISER), true))).id());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(account.value(), name, email),
                        null,
                        List.of(
                                new SimpleGrantedAuthority("ROLE_ORGANISER"),
                                new SimpleGrantedAuthority("ROLE_AUTHOR"))));
    }

    private void open() {
        UI.getCurrent().navigate(RegistrationLinks.one(event, id).substring(1));
    }

    private void press(String label) {
        test(find(Button.class).withAriaLabel(label).single()).click();
    }

    private void pressInDialog(String text) {
        test(find(Button.class, find(Dialog.class).single()).withText(text).single())
                .click();
    }

    private List<String> history() {
        return find(ListItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private String page() {
        return UI.getCurrent().getCurrentView().getElement().getTextRecursively();
    }
}
