package org.commonground.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.Locale;
import java.util.Map;
import org.commonground.print.FontChoice.Drawable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at rendered pages, because a wrong shape of a letter is to be seen nowhere else. */
class EveryScriptTest {

    private static final float PIXELS_PER_INCH = 216;

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void a_sentence_looks_on_paper_as_java_draws_it_on_a_screen(Scripts script) throws Exception {
        Picture printed = printed(script.sentence());

        assertThat(printed.likeness(onScreen(script.sentence()))).isGreaterThan(0.8);
    }

    @Test
    void letters_that_belong_together_are_joined() throws Exception {
        Picture joined = printed("محمد");
        Picture apart = printed("م ح م د");

        assertThat(joined.width()).isLessThan(apart.width());
        assertThat(joined.likeness(apart)).isLessThan(0.5);
    }

    @Test
    void urdu_is_set_in_nastaliq_and_arabic_in_naskh() {
        assertThat(FontChoice.choose("لڑکا", Locale.UK, false).faces()).containsOnly(Typeface.NASTALIQ);
        assertThat(FontChoice.choose("محمد", Locale.of("ur"), false).faces()).containsOnly(Typeface.NASTALIQ);
        assertThat(FontChoice.choose("محمد", Locale.of("ar"), false).faces()).containsOnly(Typeface.NASKH);
        assertThat(FontChoice.choose("ډېر", Locale.UK, false).faces()).containsOnly(Typeface.NASKH);
    }

    @Test
    void an_emoji_is_left_out_of_the_picture_without_a_gap() throws Exception {
        Picture plain = printed("Community day for all");

        assertThat(printed("Community 🎉 day 👨‍👩‍👧 for all ❤️").likeness(plain))
                .isEqualTo(1);
    }

    @Test
    void decorated_letters_are_drawn_as_plain_ones() throws Exception {
        assertThat(printed("𝓒𝓸𝓶𝓶𝓾𝓷𝓲𝓽𝔂 １２").likeness(printed("Community 12")))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"🎉", "王小明", "ꦗꦮ", "a\uDE00b", "\u202Egnp.exe", "\u0301", "1\u20E3", "᚛"})
    void whatever_somebody_types_leaves_a_trace(String typed) throws Exception {
        Picture printed = printed(typed);

        assertThat(printed.ink()).isPositive();
        assertThat(PdfUa.problems(pdf(typed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\uD83D", "\u200D", "\u0000\u0007", "\n\n", "\uFEFF"})
    void what_cannot_be_seen_leaves_the_rest_of_the_page_as_it_is(String typed) throws Exception {
        byte[] pdf = PrintDocument.in(Locale.UK, typed)
                .page(
                        Paper.A4,
                        page -> page.heading(1, typed)
                                .facts(Map.of("Term", PrintText.of(typed)))
                                .paragraph("Seen"))
                .toPdf();

        assertThat(Picture.of(pdf, 0, PIXELS_PER_INCH).ink()).isPositive();
        assertThat(PdfUa.problems(pdf)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void no_sentence_needs_a_replacement_sign(Scripts script) {
        for (boolean bold : new boolean[] {false, true}) {
            assertThat(FontChoice.choose(script.sentence(), Locale.UK, bold).text())
                    .isEqualTo(script.sentence());
        }
    }

    private static byte[] pdf(String text) {
        return PrintDocument.in(Locale.UK, "Test")
                .page(Paper.A4, page -> page.paragraph(Tone.LEAD, text))
                .toPdf();
    }

    private static Picture printed(String text) throws Exception {
        return Picture.of(pdf(text), 0, PIXELS_PER_INCH);
    }

    private static Picture onScreen(String text) {
        Drawable drawable = FontChoice.choose(text, Locale.UK, false);
        float size = (float) Tone.LEAD.style().size() * PIXELS_PER_INCH / 72;
        AttributedString attributed = new AttributedString(drawable.text());
        attributed.addAttribute(TextAttribute.KERNING, TextAttribute.KERNING_ON);
        for (int i = 0; i < drawable.text().length(); i++) {
            attributed.addAttribute(
                    TextAttribute.FONT,
                    drawable.faces().get(i).file(false).layoutFont().deriveFont(size),
                    i,
                    i + 1);
        }
        BufferedImage image = new BufferedImage(1600, 300, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.BLACK);
        TextLayout layout = new TextLayout(attributed.getIterator(), new FontRenderContext(null, true, true));
        graphics.fill(layout.getOutline(AffineTransform.getTranslateInstance(20, 150)));
        graphics.dispose();
        return Picture.of(image);
    }
}
