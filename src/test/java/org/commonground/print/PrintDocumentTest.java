package org.commonground.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintDocumentTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ur", "ar", "bn", "pa", "pl"})
    void a_document_in_any_language_is_accessible(String language) throws Exception {
        byte[] pdf = PrintDocument.in(Locale.of(language), "Ticket <1> & \"more\"")
                .page(Paper.A4, PrintDocumentTest::everything)
                .page(Paper.A6, PrintDocumentTest::everything)
                .toPdf();

        assertThat(PdfUa.problems(pdf)).isEmpty();
    }

    @Test
    void the_checker_finds_a_document_without_tags_wanting() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument untagged = new PDDocument()) {
            untagged.addPage(new PDPage());
            untagged.save(out);
        }

        assertThat(PdfUa.problems(out.toByteArray())).isNotEmpty();
    }

    @Test
    void the_structure_says_what_is_what() throws IOException {
        byte[] pdf = PrintDocument.in(Locale.UK, "T")
                .page(
                        Paper.A4,
                        page -> page.heading(1, "Summit")
                                .paragraph("Welcome")
                                .facts(Map.of("Where", PrintText.of("Library")))
                                .image(picture(), "A bridge", 20))
                .toPdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(structure(document.getDocumentCatalog().getStructureTreeRoot()))
                    .isEqualTo("Document(Sect(H1 P L(LI(Lbl LBody)) Figure[A bridge]))");
        }
    }

    @Test
    void what_is_read_aloud_is_what_was_written() throws IOException {
        byte[] pdf = PrintDocument.in(Locale.UK, "T")
                .page(Paper.A4, page -> page.heading(1, "Party 🎉 for محمد").paragraph("王小明"))
                .toPdf();

        assertThat(spoken(pdf)).containsExactly("Party 🎉 for محمد", "王小明");
    }

    @Test
    void a_text_in_another_language_says_which() throws IOException {
        byte[] pdf = PrintDocument.in(Locale.UK, "T")
                .page(
                        Paper.A4,
                        page -> page.heading(1, PrintText.in(Locale.UK, "Hello"))
                                .paragraph(Tone.BODY, PrintText.in(Locale.of("ur"), "سلام")))
                .toPdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(structure(document.getDocumentCatalog().getStructureTreeRoot()))
                    .isEqualTo("Document(Sect(H1 P{ur}))");
        }
    }

    @Test
    void latin_text_can_be_copied_and_found() throws IOException {
        byte[] pdf = PrintDocument.in(Locale.UK, "T")
                .page(Paper.A4, page -> page.paragraph("Łódź and Birmingham — ﬁrst oﬃce"))
                .toPdf();

        assertThat(text(pdf).getFirst()).contains("Łódź and Birmingham — ");
    }

    @Test
    void a_long_text_goes_on_on_the_next_sheet_and_loses_nothing() throws Exception {
        String words = IntStream.range(0, 3000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

        byte[] pdf = PrintDocument.in(Locale.UK, "T")
                .page(Paper.A4, page -> page.heading(1, "Long").paragraph(words))
                .toPdf();

        List<String> sheets = text(pdf);
        assertThat(sheets).hasSizeGreaterThan(3);
        assertThat(String.join(" ", sheets).split("\\s+")).containsSubsequence(words.split(" "));
        assertThat(String.join(" ", spoken(pdf))).isEqualTo("Long " + words);
        assertThat(PdfUa.problems(pdf)).isEmpty();
    }

    @Test
    void a_heading_is_never_left_alone_at_the_foot_of_a_sheet() throws IOException {
        PrintDocument document = PrintDocument.in(Locale.UK, "T");
        document.page(Paper.A6, page -> {
            for (int i = 0; i < 60; i++) {
                page.heading(2, "Heading" + i).paragraph("text ".repeat(1 + i % 23));
            }
        });

        for (String sheet : text(document.toPdf())) {
            String[] lines = sheet.strip().split("\n");
            assertThat(lines[lines.length - 1]).doesNotStartWith("Heading");
        }
    }

    @Test
    void a_single_page_is_set_smaller_rather_than_on_two_sheets() throws IOException {
        String text = "A sentence of a usual length for a ticket. ".repeat(115);

        assertThat(text(PrintDocument.in(Locale.UK, "T")
                        .page(Paper.A4, page -> page.paragraph(text))
                        .toPdf()))
                .hasSize(2);
        assertThat(text(PrintDocument.in(Locale.UK, "T")
                        .singlePage(Paper.A4, page -> page.paragraph(text))
                        .toPdf()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "....", "word ", "🎉", "ہے ", "ক্ষ", "\u0301", "\u200B", "(", "\n", "\u0000"})
    @Timeout(60)
    void a_huge_text_is_printed_to_the_end(String repeated) throws IOException {
        String huge = repeated.repeat(50_000 / repeated.length());

        byte[] pdf = PrintDocument.in(Locale.UK, huge)
                .page(Paper.A6, page -> page.heading(1, "Start").paragraph(huge).paragraph("The end"))
                .toPdf();

        assertThat(text(pdf).getLast()).contains("The end");
    }

    @Test
    void a_ticket_sized_document_takes_milliseconds_and_kilobytes() {
        byte[] pdf = new byte[0];
        for (int i = 0; i < 20; i++) {
            pdf = english();
        }
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            pdf = english();
        }

        assertThat(Duration.ofNanos((System.nanoTime() - start) / 20)).isLessThan(Duration.ofMillis(250));
        assertThat(pdf).hasSizeLessThan(40_000);
    }

    @Test
    void documents_made_at_the_same_time_do_not_disturb_one_another() throws Exception {
        Picture alone = Picture.of(mixed(), 0, 72);
        List<Callable<byte[]>> jobs = Collections.nCopies(64, PrintDocumentTest::mixed);

        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (Future<byte[]> made : clients.invokeAll(jobs)) {
                assertThat(Picture.of(made.get(), 0, 72).likeness(alone)).isEqualTo(1);
            }
        }
    }

    @Test
    void misuse_is_named() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PrintDocument.in(Locale.UK, "T").toPdf())
                .withMessageContaining("at least one page");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrintDocument.in(Locale.UK, "T").page(Paper.A4, page -> page.heading(4, "x")))
                .withMessageContaining("level");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrintDocument.in(Locale.UK, "T")
                        .page(Paper.A4, page -> page.image(new byte[] {1, 2, 3}, "x", 10))
                        .toPdf())
                .withMessageContaining("picture");
    }

    private static byte[] mixed() {
        return PrintDocument.in(Locale.UK, "T")
                .page(Paper.A4, PrintDocumentTest::everything)
                .toPdf();
    }

    private static byte[] english() {
        return PrintDocument.in(Locale.UK, "T")
                .page(
                        Paper.A4,
                        page -> page.heading(1, "Community Cohesion Summit")
                                .facts(Map.of("Where", PrintText.of("Library of Birmingham")))
                                .paragraph("Bring yourself, and a friend. ".repeat(10)))
                .toPdf();
    }

    private static void everything(PrintPage page) {
        Map<String, PrintText> facts = new LinkedHashMap<>();
        for (Scripts script : Scripts.values()) {
            facts.put(script.name(), PrintText.of(script.sentence()));
        }
        page.columns(
                        40,
                        start -> start.paragraph(Tone.KICKER, "Ticket").heading(1, "Summit 2026 🎉"),
                        end -> end.image(picture(), "A grey square", 40).paragraph(Tone.CODE, "ABCD-EFGH"))
                .rule()
                .heading(2, "Facts")
                .facts(facts)
                .heading(3, "Help")
                .paragraph(Tone.SMALL, "Ask us.\r\nWe answer.")
                .paragraph("");
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<String> text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> sheets = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                sheets.add(stripper.getText(document));
            }
            return sheets;
        }
    }

    /** The texts that stand for the drawn glyphs, in order. */
    private static List<String> spoken(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> texts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (Object token : new PDFStreamParser(page).parse()) {
                    if (token instanceof COSDictionary properties
                            && properties.containsKey(COSName.getPDFName("ActualText"))) {
                        texts.add(properties.getString(COSName.getPDFName("ActualText")));
                    }
                }
            }
            return texts;
        }
    }

    private static String structure(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .map(element -> {
                    String inside = structure(element);
                    String alternative = element.getAlternateDescription();
                    String language = element.getLanguage();
                    return element.getStructureType()
                            + (alternative == null ? "" : "[" + alternative + "]")
                            + (language == null ? "" : "{" + language + "}")
                            + (inside.isEmpty() ? "" : "(" + inside + ")");
                })
                .collect(Collectors.joining(" "));
    }
}
