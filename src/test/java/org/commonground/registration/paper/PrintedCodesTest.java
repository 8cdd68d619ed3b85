package org.commonground.registration.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.commonground.shared.RealWording;
import org.commonground.testing.PhoneEye;
import org.junit.jupiter.api.Test;

/** Every printed code is read off its page by a reader that is not of the family that drew it. */
class PrintedCodesTest {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODES = 24;
    private static final double INCH_MM = 25.4;
    private static final int MODULES = 25;
    private static final int MODULES_WITH_QUIET_ZONE = MODULES + 8;

    /** The same ones each time: what is read today is read tomorrow. */
    private final Random chance = new Random(2026);

    private final List<TicketFace> tickets = IntStream.range(0, CODES)
            .mapToObj(i -> coded(code(), "Person " + i))
            .toList();

    @Test
    void on_tickets_straight_and_askew() throws IOException {
        byte[] pdf = new TicketPdf(RealWording.wording()).of(tickets);

        for (int i = 0; i < CODES; i++) {
            BufferedImage page = page(pdf, i, 200);
            String code = tickets.get(i).code();
            assertThat(PhoneEye.read(page)).as("straight").containsExactly(code);
            assertThat(PhoneEye.read(PhoneEye.held(page, 11, 2))).as("askew").containsExactly(code);
        }
    }

    @Test
    void on_badges_straight_and_askew() throws IOException {
        byte[] pdf = new BadgePdf(RealWording.wording()).pages(tickets);

        for (int i = 0; i < CODES; i++) {
            BufferedImage page = page(pdf, i, 200);
            String code = tickets.get(i).code();
            assertThat(PhoneEye.read(page)).as("straight").containsExactly(code);
            assertThat(PhoneEye.read(PhoneEye.held(page, -8, 2))).as("askew").containsExactly(code);
        }
    }

    @Test
    void on_sheets_of_badges_all_four_at_once() throws IOException {
        byte[] pdf = new BadgePdf(RealWording.wording()).sheets(tickets, Locale.UK);

        for (int sheet = 0; sheet < CODES / 4; sheet++) {
            BufferedImage page = page(pdf, sheet, 200);
            String[] codes = tickets.subList(sheet * 4, sheet * 4 + 4).stream()
                    .map(TicketFace::code)
                    .toArray(String[]::new);
            assertThat(PhoneEye.read(page)).as("straight").containsExactlyInAnyOrder(codes);
            assertThat(PhoneEye.read(PhoneEye.held(page, 5, 2))).as("askew").containsExactlyInAnyOrder(codes);
        }
    }

    @Test
    void a_badge_prints_its_symbol_at_no_less_than_two_centimetres() throws IOException {
        int dpi = 300;
        BufferedImage page = page(new BadgePdf(RealWording.wording()).pages(List.of(tickets.getFirst())), 0, dpi);
        double printedMm = PhoneEye.widthOfOnlyCode(page) / dpi * INCH_MM;

        assertThat(printedMm).isGreaterThanOrEqualTo(20);
    }

    @Test
    void at_two_centimetres_straight_and_askew() throws IOException {
        for (TicketFace ticket : tickets) {
            BufferedImage paper = atTwoCentimetres(ticket.code(), 300);

            assertThat(PhoneEye.read(paper)).as("straight").containsExactly(ticket.code());
            assertThat(PhoneEye.read(PhoneEye.held(paper, 7, 3))).as("askew").containsExactly(ticket.code());
        }
    }

    /** The symbol itself two centimetres wide, on white paper. */
    private static BufferedImage atTwoCentimetres(String code, int dpi) throws IOException {
        int symbol = (int) (20 / INCH_MM * dpi);
        int side = symbol * MODULES_WITH_QUIET_ZONE / MODULES;
        var paper = new BufferedImage(3 * side, 3 * side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = paper.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(ImageIO.read(new ByteArrayInputStream(TicketQr.png(code))), side, side, side, side, null);
        graphics.dispose();
        return paper;
    }

    private String code() {
        return chance.ints(26, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static TicketFace coded(String code, String holder) {
        TicketFace usual = TicketFaces.usual();
        return new TicketFace(
                usual.event(),
                usual.ticket(),
                code,
                "7G2-QK4",
                holder,
                usual.eventName(),
                usual.time(),
                usual.zone(),
                usual.venue(),
                usual.address(),
                usual.accessNeeds(),
                usual.sessions(),
                usual.organiser(),
                usual.contact(),
                usual.mailed(),
                usual.locale(),
                usual.sequence(),
                usual.changedAt());
    }

    private static BufferedImage page(byte[] pdf, int number, float dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(number, dpi, ImageType.GRAY);
        }
    }
}
