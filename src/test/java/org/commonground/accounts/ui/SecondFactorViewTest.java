package org.commonground.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.commonground.accounts.AccountForm;
import org.commonground.accounts.Accounts;
import org.commonground.accounts.Administrators;
import org.commonground.accounts.CurrentAccount;
import org.commonground.accounts.FactorKey;
import org.commonground.accounts.Role;
import org.commonground.accounts.SecondFactors;
import org.commonground.accounts.SignedIn;
import org.commonground.shared.EmailAddress;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class SecondFactorViewTest extends SpringBrowserlessTest {

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactors factors;

    @Autowired
    CurrentAccount current;

    @Autowired
    MovableClock clock;

    EmailAddress email;
    Authentication byLink;

    @BeforeEach
    void an_administrator_has_followed_the_link() {
        clock.move(Duration.ofMinutes(2));
        email = Administrators.add(accounts);
        byLink = Administrators.byLink(accounts, email);
        SecurityContextHolder.getContext().setAuthentication(byLink);
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_administrators_screen_leads_to_the_second_factor_first() {
        UI.getCurrent().navigate("staff/people");
        assertThat(getCurrentView()).isInstanceOf(SecondFactorView.class);
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("second-factor?to=%2Fstaff%2Fpeople");
    }

    @Test
    void to_anybody_else_an_administrators_screen_does_not_exist() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        UI.getCurrent().navigate("staff/people");
        assertThat(find(H1.class).single().getText()).isEqualTo("There is nothing at this address");
        UI.getCurrent().navigate("second-factor");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("staff");
    }

    @Test
    void without_it_one_goes_on_as_somebody_else_and_finds_the_way_back() {
        UI.getCurrent().navigate("staff");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("/second-factor");
        UI.getCurrent().navigate("second-factor");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("/staff");
    }

    @Test
    void the_key_is_shown_as_picture_and_text_and_stays_the_same_when_the_page_is_reloaded() {
        UI.getCurrent().navigate("second-factor");
        assertThat(find(H1.class).single().getText()).isEqualTo("Set up your second factor");
        assertThat(find(Image.class).all())
                .anySatisfy(picture -> assertThat(picture.getSrc()).startsWith("data:image/svg+xml"));
        assertThat(shownKey().replace(" ", "")).isEqualTo(key().text());
        String before = shownKey();
        UI.getCurrent().navigate("staff");
        UI.getCurrent().navigate("second-factor");
        assertThat(shownKey()).isEqualTo(before);
    }

    @Test
    void a_wrong_code_is_told_at_the_field_and_the_right_one_gives_ten_recovery_codes() {
        UI.getCurrent().navigate("second-factor");
        type("Six-digit code", "000000");
        press("Check the code");
        assertThat(field("Six-digit code").isInvalid()).isTrue();
        assertThat(field("Six-digit code").getErrorMessage()).startsWith("This code is wrong or too old.");

        type("Six-digit code", Administrators.code(key(), clock.instant()));
        press("Check the code");
        assertThat(find(H1.class).single().getText()).isEqualTo("Keep these recovery codes");
        assertThat(find(ListItem.class).all()).hasSize(10);
        assertThat(find(Button.class).all().stream().map(Button::getText))
                .contains("Copy", "Print", "I have kept them, continue");
    }

    @Test
    void who_has_set_it_up_is_asked_for_the_code_or_a_recovery_code() {
        setUp();
        UI.getCurrent().navigate("second-factor");
        assertThat(find(H1.class).single().getText()).isEqualTo("A code from your phone");
        TextField code = field("Six-digit code");
        assertThat(code.getElement().getAttribute("autocomplete")).isEqualTo("one-time-code");
        type("Six-digit code", "12");
        press("Continue");
        assertThat(code.getErrorMessage()).startsWith("This code is wrong");

        press("My phone is not here: use a recovery code");
        type("Recovery code", "AAAA-AAAA-AAAA");
        press("Continue");
        assertThat(field("Recovery code").getErrorMessage()).startsWith("This is none of your recovery codes");
    }

    @Test
    void after_a_recovery_code_one_learns_how_many_are_left() {
        List<String> codes = setUp();
        UI.getCurrent().navigate("second-factor");
        press("My phone is not here: use a recovery code");
        type("Recovery code", codes.getFirst());
        press("Continue");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("You have 9 recovery codes left.");
    }

    @Test
    void too_many_wrong_codes_say_how_long_to_wait() {
        setUp();
        UI.getCurrent().navigate("second-factor");
        for (int i = 0; i < 5; i++) {
            type("Six-digit code", "000000");
            press("Continue");
        }
        assertThat(field("Six-digit code").getErrorMessage())
                .isEqualTo("Too many wrong codes. Please wait 15 minutes, then try again.");
    }

    @Test
    void another_administrator_resets_it_after_being_asked() {
        setUp();
        var account = As.role(Role.ADMINISTRATOR, () -> accounts.find(email)).orElseThrow();
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ADMINISTRATOR));
        navigate(PeopleView.class);
        var dialog = new PersonDialog(accounts, factors, current, account, () -> {});
        dialog.open();
        press("Reset the second factor");
        assertThat(factors.since(account.id())).isPresent();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(factors.since(account.id())).isEmpty();
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("The second factor is reset. A mail about it is on its way.");
    }

    @Test
    void a_person_without_administering_has_nothing_to_reset() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ADMINISTRATOR));
        var plain = new EmailAddress("plain-" + email.value());
        accounts.add(new AccountForm(plain.value(), "Plain", Set.of(Role.AUTHOR), true));
        navigate(PeopleView.class);
        new PersonDialog(accounts, factors, current, accounts.find(plain).orElseThrow(), () -> {}).open();
        assertThat(find(Button.class).all().stream().map(Button::getText)).doesNotContain("Reset the second factor");
    }

    private List<String> setUp() {
        var key = FactorKey.random(((SignedIn) byLink.getPrincipal()).id());
        var result = factors.setUp(key, Administrators.code(key, clock.instant()));
        return ((org.commonground.accounts.SecondFactorResult.SetUp) result).recoveryCodes();
    }

    private static FactorKey key() {
        return VaadinSession.getCurrent().getAttribute(FactorKey.class);
    }

    private String shownKey() {
        return find(Span.class).withId("factor-key").single().getText();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void type(String label, String value) {
        test(field(label)).setValue(value);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
