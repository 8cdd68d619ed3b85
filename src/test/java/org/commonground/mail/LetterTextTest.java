package org.commonground.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.commonground.shared.EmailAddress;
import org.junit.jupiter.api.Test;

class LetterTextTest {

    @Test
    void blank_lines_part_paragraphs_and_line_breaks_stay() {
        String html = html("One\nline more\n \n\nTwo");
        assertThat(html).contains(">One<br>line more</p>", ">Two</p>");
        assertThat(LetterText.plain(letter("One\nline more\n\nTwo"))).isEqualTo("One\nline more\n\nTwo\n");
    }

    @Test
    void a_web_address_becomes_a_link_without_what_ends_the_sentence() {
        assertThat(html("See https://example.org/a?b=1&c=2."))
                .contains(
                        "See <a href=\"https://example.org/a?b=1&amp;c=2\"", ">https://example.org/a?b=1&amp;c=2</a>.");
        assertThat(html("(http://example.org)")).contains("(<a href=\"http://example.org\"", "</a>)");
        assertThat(html("javascript:alert(1) and ftp://example.org")).doesNotContain("<a ");
    }

    @Test
    void hostile_text_stays_text() {
        assertThat(html("<script>alert(1)</script> https://example.org/\"onmouseover=\"alert(1)"))
                .contains("&lt;script&gt;", "<a href=\"https://example.org/\"")
                .doesNotContain("<script", "\"onmouseover");
    }

    @Test
    void a_paragraph_has_the_direction_of_its_own_first_letter() {
        assertThat(html("سلام")).contains("<p dir=\"auto\"");
    }

    @Test
    void links_that_are_made_later_lead_nowhere_in_a_preview() {
        LetterPreview preview = LetterPreview.of(letter("Hello").unsubscribeFrom("No more", "some", "key"));
        assertThat(preview.subject()).isEqualTo("Subject");
        assertThat(preview.html()).contains("<a href=\"#\"").doesNotContain("\u001A");
    }

    private static String html(String prose) {
        return LetterText.html(letter(prose));
    }

    private static Letter letter(String prose) {
        return new Letter(new EmailAddress("a@example.org"), "test/text", Locale.UK, "Subject").prose(prose);
    }
}
