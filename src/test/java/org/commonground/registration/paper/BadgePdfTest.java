package org.commonground.registration.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonground.print.PdfUa;
import org.commonground.shared.RealWording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadgePdfTest {

    private static final float POINTS_PER_MM = 72 / 25.4f;

    private final BadgePdf badges = new BadgePdf(RealWording.wording());

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
                "Amina محمد Khan ਸਿੰਘ",
                "王小明",
                "A"
            })
    void a_badge_is_one_accessible_page_of_the_size_a6_whoever_wears_it(String holder) throws Exception {
        byte[] pdf = badges.pages(List.of(TicketFaces.heldBy(holder)));

        assertThat(PdfUa.problems(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var paper = document.getPage(0).getMediaBox();
            assertThat(paper.getWidth() / POINTS_PER_MM).isCloseTo(105, within(0.1f));
            assertThat(paper.getHeight() / POINTS_PER_MM).isCloseTo(148, within(0.1f));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"W", "\u0301", "\uFDFA", "\uD808\uDC2B", "\u202E\u0661a", "<b>&amp;", "\u0645", "\u06D2", "ਸਿੰ"})
    void a_name_as_long_and_strange_as_can_be_still_makes_one_page_and_a_quarter_of_a_sheet(String part)
            throws Exception {
        String name = HolderName.clean(part.repeat(120 / part.length()));
        TicketFace ticket = TicketFaces.of(name, "W".repeat(120), "2026-11-21T10:00", "2026-11-22T16:00", 0);

        byte[] page = badges.pages(List.of(ticket));
        byte[] sheet = badges.sheets(List.of(ticket, ticket, ticket, ticket), Locale.UK);

        assertThat(PdfUa.problems(page)).isEmpty();
        assertThat(PdfUa.problems(sheet)).isEmpty();
        assertThat(pages(page)).isEqualTo(1);
        assertThat(pages(sheet)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ur", "ar", "bn", "pa", "pl", "so"})
    void badges_and_their_sheets_are_accessible_in_each_language(String language) throws Exception {
        TicketFace ticket = TicketFaces.in(
                ZoneId.of("Europe/London"),
                "محمد علی",
                "سربراہی اجلاس ہے",
                "2026-11-21T10:00",
                "2026-11-21T16:00",
                0,
                Locale.of(language));

        assertThat(PdfUa.problems(badges.pages(List.of(ticket)))).isEmpty();
        assertThat(PdfUa.problems(badges.sheets(List.of(ticket, TicketFaces.usual()), Locale.of(language))))
                .isEmpty();
    }

    @Test
    void a_badge_says_who_wears_it_and_where_it_belongs_and_nothing_of_what_somebody_needs() throws IOException {
        assertThat(text(badges.pages(List.of(TicketFaces.usual()))))
                .contains("Amina Khan")
                .contains("Birmingham Cohesion Team")
                .contains("Birmingham Community Cohesion Summit 2026")
                .contains("Saturday, 21 November 2026")
                .contains("10:00 to 16:00 (GMT)")
                .contains("Library of Birmingham")
                .contains("7G2Q K4ZR")
                .doesNotContain("Step-free");
    }

    @Test
    void four_badges_share_a_sheet_of_a4_and_the_fifth_begins_another() throws Exception {
        List<TicketFace> five = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> TicketFaces.heldBy("Person " + i))
                .toList();
        byte[] pdf = badges.sheets(five, Locale.UK);

        assertThat(PdfUa.problems(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(0).getMediaBox().getWidth() / POINTS_PER_MM)
                    .isCloseTo(210, within(0.1f));
            assertThat(onPage(document, 1)).contains("Person 1", "Person 2", "Person 3", "Person 4");
            assertThat(onPage(document, 2)).contains("Person 5").doesNotContain("Person 4");
        }
    }

    @Test
    void a_sheet_is_in_the_language_of_the_organisers_whoever_booked_in_which() throws IOException {
        TicketFace polish = TicketFaces.in(
                ZoneId.of("Europe/London"),
                "Łucja",
                "Summit",
                "2026-11-21T10:00",
                "2026-11-21T16:00",
                0,
                Locale.of("pl"));

        assertThat(text(badges.sheets(List.of(polish), Locale.UK))).contains("Saturday, 21 November 2026");
        try (PDDocument document =
                Loader.loadPDF(badges.sheets(Stream.of(polish).toList(), Locale.UK))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String onPage(PDDocument document, int page) throws IOException {
        var reader = new PDFTextStripper();
        reader.setStartPage(page);
        reader.setEndPage(page);
        return reader.getText(document);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
