package org.commonground.network.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.commonground.accounts.Role;
import org.commonground.network.Organisation;
import org.commonground.network.OrganisationKind;
import org.commonground.network.Organisations;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class OrganisationsViewTest extends SpringBrowserlessTest {

    @Autowired
    Organisations organisations;

    @BeforeEach
    void an_organiser_opens_the_dialog() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ORGANISER));
        navigate(OrganisationsView.class);
        press("Add an organisation");
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_organisation_is_added_once() {
        fill("ਸਾਂਝ Lunch Club \uD83C\uDF5B");
        press("Save");
        assertThat(named("ਸਾਂਝ Lunch Club \uD83C\uDF5B")).isEqualTo(1);
        press("Add an organisation");
        fill("ਸਾਂਝ Lunch Club \uD83C\uDF5B");
        press("Save");
        assertThat(text("Name").getErrorMessage()).isEqualTo("Another organisation has this name.");
    }

    @Test
    void a_website_that_is_none_is_refused_at_the_field() {
        fill("Script kiddies");
        for (String website : new String[] {"javascript:alert(1)", "www.example.org", "https://", "ftp://a.example"}) {
            text("Website").setValue(website);
            press("Save");
            assertThat(text("Website").isInvalid()).as(website).isTrue();
        }
        assertThat(named("Script kiddies")).isZero();
        text("Website").setValue("https://kiddies.example/about");
        press("Save");
        assertThat(named("Script kiddies")).isEqualTo(1);
    }

    @Test
    void what_is_missing_or_too_long_is_said_at_the_field() {
        press("Save");
        assertThat(text("Name").isInvalid()).isTrue();
        fill("Too much to say");
        TextArea about = find(TextArea.class).single();
        about.setValue("x".repeat(1_000_000));
        press("Save");
        assertThat(about.getErrorMessage()).isEqualTo("Say what they do, in up to 400 characters.");
        assertThat(named("Too much to say")).isZero();
    }

    @SuppressWarnings("unchecked")
    private void fill(String name) {
        text("Name").setValue(name);
        find(Select.class).single().setValue(OrganisationKind.COMMUNITY_GROUP);
        find(TextArea.class).single().setValue("We cook and eat together.");
    }

    private TextField text(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void press(String caption) {
        test(find(Button.class).withText(caption).single()).click();
    }

    private long named(String name) {
        return organisations.all().stream()
                .map(Organisation::name)
                .filter(name::equals)
                .count();
    }
}
