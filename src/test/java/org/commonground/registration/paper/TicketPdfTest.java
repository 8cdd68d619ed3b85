package org.commonground.registration.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonground.print.PdfUa;
import org.commonground.shared.RealWording;
import org.commonground.testing.QrReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketPdfTest {

    private final TicketPdf tickets = new TicketPdf(RealWording.wording());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amina Khan",
                "محمد علی بیگ ہے",
                "فاطمة الزهراء",
                "ਕਿਰਪਾਲ ਸਿੰਘ",
                "শ্রীমতী ক্ষমা চক্রবর্তী",
                "Łucja Żółć",
                "Zoë 🎉",
                "王小明",
                "A"
            })
    void a_ticket_is_one_accessible_page_whoever_holds_it(String holder) throws Exception {
        byte[] pdf = tickets.of(List.of(TicketFaces.heldBy(holder)));

        assertThat(PdfUa.problems(pdf)).isEmpty();
        assertThat(pages(pdf)).isEqualTo(1);
        assertThat(QrReader.decode(picture(pdf, 0, 100)).getText()).isEqualTo(TicketFaces.CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W",
                "\u0301",
                "a\u0301\u0302\u0303",
                "\uD83C\uDF89",
                "\uFDFA",
                "\uD808\uDC2B",
                "a\u2028b",
                "\uD83D",
                "\u202E\u0661a",
                "<b>&amp;",
                "\u200B",
                "\u0645"
            })
    void a_name_as_long_and_strange_as_can_be_still_makes_one_accessible_page(String part) throws Exception {
        String name = HolderName.clean(part.repeat(120 / part.length()));
        byte[] pdf =
                tickets.of(List.of(TicketFaces.of(name, "W".repeat(120), "2026-11-21T10:00", "2026-11-22T16:00", 0)));

        assertThat(PdfUa.problems(pdf)).isEmpty();
        assertThat(pages(pdf)).isEqualTo(1);
        assertThat(QrReader.decode(picture(pdf, 0, 100)).getText()).isEqualTo(TicketFaces.CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ur", "ar", "bn", "pa", "pl", "so"})
    void a_ticket_is_accessible_in_each_language(String language) throws Exception {
        byte[] pdf = tickets.of(List.of(TicketFaces.in(
                ZoneId.of("Europe/London"),
                "محمد علی",
                "سربراہی اجلاس ہے",
                "2026-11-21T10:00",
                "2026-11-21T16:00",
                0,
                Locale.of(language))));

        assertThat(PdfUa.problems(pdf)).isEmpty();
        assertThat(QrReader.decode(picture(pdf, 0, 100)).getText()).isEqualTo(TicketFaces.CODE);
    }

    @Test
    void it_says_everything_that_its_holder_needs() throws IOException {
        String text = text(tickets.of(List.of(TicketFaces.usual())));

        assertThat(text)
                .contains("Birmingham Community")
                .contains("Amina Khan")
                .contains("Saturday, 21 November 2026")
                .contains("10:00 to 16:00 (GMT)")
                .contains("Library of Birmingham")
                .contains("B1 2ND")
                .contains("Step-free access")
                .contains("British Sign Language")
                .contains("Birmingham Cohesion Team")
                .contains("7G2Q K4ZR 9WNB 1XM5")
                .contains("summit@example.org");
    }

    @Test
    void the_time_is_the_events_own_also_in_summer_and_over_several_days() throws IOException {
        TicketFace summer = TicketFaces.moved("2026-07-03T18:30", "2026-07-05T12:00", 0);

        assertThat(text(tickets.of(List.of(summer))))
                .contains("3 July 2026, 18:30")
                .contains("to Sunday, 5 July 2026, 12:00 (BST)");
    }

    @Test
    void a_party_gets_a_page_for_each_person() throws Exception {
        byte[] pdf = tickets.of(List.of(TicketFaces.heldBy("Amina Khan"), TicketFaces.heldBy("Bilal Khan")));

        assertThat(pages(pdf)).isEqualTo(2);
        assertThat(text(pdf)).contains("Amina Khan").contains("Bilal Khan");
        assertThat(PdfUa.problems(pdf)).isEmpty();
    }

    @Test
    void the_longest_names_stay_on_one_page() throws Exception {
        byte[] pdf = tickets.of(List.of(TicketFaces.of(
                "Ann-Sophie ".repeat(11).strip(),
                "Community Cohesion ".repeat(6).strip(),
                "2026-11-21T10:00",
                "2026-11-21T16:00",
                0)));

        assertThat(pages(pdf)).isEqualTo(1);
    }

    @Test
    void a_missing_organiser_or_contact_leaves_no_empty_line() throws IOException {
        TicketFace usual = TicketFaces.usual();
        TicketFace bare = new TicketFace(
                usual.event(),
                usual.ticket(),
                usual.code(),
                "K7PQ",
                usual.holder(),
                usual.eventName(),
                usual.time(),
                usual.zone(),
                usual.venue(),
                "",
                List.of(),
                List.of(),
                "",
                "",
                true,
                usual.locale(),
                0,
                usual.changedAt());

        assertThat(text(tickets.of(List.of(bare))))
                .doesNotContain("Organiser")
                .doesNotContain("Get in touch")
                .contains("None asked for")
                .contains("K7PQ");
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static BufferedImage picture(byte[] pdf, int page, float pixelsPerInch) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, pixelsPerInch, ImageType.GRAY);
        }
    }
}
