package org.commonground.messages.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import java.util.Locale;
import java.util.UUID;
import org.commonground.events.EventId;
import org.commonground.messages.optout.OptOutLinks;
import org.commonground.messages.optout.OptOutState;
import org.commonground.messages.optout.OptOuts;
import org.commonground.shared.EmailAddress;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class UnsubscribeViewTest extends SpringBrowserlessTest {

    @Autowired
    OptOutLinks links;

    @Autowired
    OptOuts optOuts;

    @Autowired
    UnsubscribePreviews previews;

    String token;

    @BeforeEach
    void a_link() {
        var address = new EmailAddress("v" + UUID.randomUUID() + "@unsubscribev.example.org");
        String link = links.make(OptOutLinks.key(new EventId(UUID.randomUUID()), address))
                .orElseThrow();
        token = link.substring(link.lastIndexOf('/') + 1);
    }

    @Test
    void looking_changes_nothing_one_press_unsubscribes_and_another_undoes_it() {
        UI.getCurrent().navigate("unsubscribe/" + token);
        assertThat(optOuts.find(token)).isEqualTo(OptOutState.SUBSCRIBED);
        press("Unsubscribe");
        assertThat(optOuts.find(token)).isEqualTo(OptOutState.UNSUBSCRIBED);
        assertThat(heading()).isEqualTo("You have unsubscribed");
        press("Undo: send me these mails again");
        assertThat(optOuts.find(token)).isEqualTo(OptOutState.SUBSCRIBED);
        assertThat(heading()).isEqualTo("No more mails of this kind?");
    }

    @Test
    void a_link_that_was_cut_short_is_explained() {
        UI.getCurrent().navigate("unsubscribe/" + token.substring(3));
        assertThat(heading()).isEqualTo("This link does not work");
        assertThat(find(Button.class).all()).isEmpty();
    }

    @Test
    void the_first_response_knows_good_links_from_others() {
        assertThat(previews.covers("unsubscribe/" + token)).isTrue();
        assertThat(previews.preview("unsubscribe/" + token, Locale.UK)).isPresent();
        assertThat(previews.preview("unsubscribe/x", Locale.UK)).isEmpty();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private String heading() {
        return find(H1.class).single().getText();
    }
}
