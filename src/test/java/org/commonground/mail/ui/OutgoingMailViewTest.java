package org.commonground.mail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.commonground.accounts.Role;
import org.commonground.mail.Letter;
import org.commonground.mail.Outbox;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Links;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class OutgoingMailViewTest extends SpringBrowserlessTest {

    private static final int SUBJECT = 0;
    private static final int READ = 4;

    @Autowired
    Outbox outbox;

    @Autowired
    Links links;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void without_a_mail_server_a_letter_is_read_here_with_its_files_and_its_links_are_followed() {
        String secret = links.to("/my-booking/secret");
        send(new Letter(new EmailAddress("reader@example.org"), "test/reader", Locale.ENGLISH, "Your place <b>here</b>")
                .paragraph("<script>alert(1)</script>")
                .button("See my booking", secret)
                .paragraph("https://elsewhere.example/")
                .attach("ticket.pdf", "application/pdf", new byte[] {1, 2, 3}));
        send(new Letter(new EmailAddress("other@example.org"), "test/other", Locale.ENGLISH, "Another"));
        administratorOpens();

        find(TextField.class).single().setValue("reader@");
        assertThat(subjects()).containsExactly("Your place <b>here</b>");
        test((Button) test(find(Grid.class).single()).getCellComponent(0, READ)).click();

        LetterDialog dialog = find(LetterDialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Your place <b>here</b>");
        assertThat(find(Pre.class, dialog).single().getElement().getTextRecursively())
                .contains("<script>alert(1)</script>", secret, "https://elsewhere.example/");
        assertThat(find(Anchor.class, dialog).all()).extracting(Anchor::getText).containsExactly(secret, "ticket.pdf");
        assertThat(find(Anchor.class, dialog).withText(secret).single().getHref())
                .isEqualTo(secret);
        test(find(Button.class).withText("Send again now").single()).click();
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void what_was_never_written_is_not_found() {
        administratorOpens();
        find(TextField.class).single().setValue("nobody@nowhere.example");
        assertThat(subjects()).isEmpty();
    }

    private void administratorOpens() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.ADMINISTRATOR));
        navigate(OutgoingMailView.class);
    }

    private List<String> subjects() {
        var grid = test(find(Grid.class).single());
        return IntStream.range(0, grid.size())
                .mapToObj(row -> grid.getCellText(row, SUBJECT))
                .toList();
    }

    private void send(Letter letter) {
        As.thePublic(() -> transaction.executeWithoutResult(status -> outbox.send(letter)));
    }
}
