package org.commonground.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.commonground.print.Line.Glyph;
import org.commonground.print.Mark.CutMark;
import org.commonground.print.Mark.PictureMark;
import org.commonground.print.Mark.RuleMark;
import org.commonground.print.Mark.TextMark;

/** Writes one sheet's marks as marked content: each piece of structure under its number, decoration as artifacts. */
final class SheetWriter {

    private final PDDocument document;
    private final PDResources resources;
    private final EmbeddedFonts fonts;
    private final StructureTree structure;
    private final Sheet sheet;
    private final PDPage page;
    private final StringBuilder content = new StringBuilder();

    SheetWriter(PDDocument document, PDResources resources, EmbeddedFonts fonts, StructureTree structure, Sheet sheet) {
        this.document = document;
        this.resources = resources;
        this.fonts = fonts;
        this.structure = structure;
        this.sheet = sheet;
        this.page = new PDPage(new PDRectangle(
                (float) sheet.paper().width(), (float) sheet.paper().height()));
    }

    void write() throws IOException {
        document.addPage(page);
        page.setResources(resources);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        structure.register(page);
        Map<Element, List<TextMark>> texts = new LinkedHashMap<>();
        for (Mark mark : sheet.marks()) {
            switch (mark) {
                case TextMark text ->
                    texts.computeIfAbsent(text.element(), e -> new ArrayList<>())
                            .add(text);
                case PictureMark picture -> write(picture);
                case RuleMark rule -> writeLine(0.75, rule.x(), rule.y(), rule.x() + rule.width(), rule.y());
                case CutMark cut -> writeLine(0.5, cut.x(), cut.y(), cut.toX(), cut.toY());
            }
        }
        for (Map.Entry<Element, List<TextMark>> entry : texts.entrySet()) {
            write(entry.getKey(), entry.getValue());
        }
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
    }

    private void write(Element element, List<TextMark> lines) {
        begin(element);
        content.append("/Span <</ActualText ")
                .append(Pdf.text(structure.textOnThisSheet(element, lines)))
                .append(">> BDC\nBT\n")
                .append(lines.getFirst().style().ink().operands())
                .append(" rg\n");
        lines.forEach(this::write);
        content.append("ET\nEMC\nEMC\n");
    }

    private void write(TextMark text) {
        String current = "";
        for (Glyph glyph : text.line().glyphs()) {
            String font = fonts.use(glyph);
            if (!font.equals(current)) {
                content.append('/')
                        .append(font)
                        .append(' ')
                        .append(Pdf.number(text.style().size()))
                        .append(" Tf\n");
                current = font;
            }
            content.append("1 0 0 1 ")
                    .append(Pdf.number(text.x() + glyph.x()))
                    .append(' ')
                    .append(Pdf.number(up(text.y()) + glyph.y()))
                    .append(" Tm <")
                    .append(Pdf.glyph(glyph.code()))
                    .append("> Tj\n");
        }
    }

    private void write(PictureMark picture) throws IOException {
        PDImageXObject image = PDImageXObject.createFromByteArray(document, picture.image(), "picture");
        String name = resources.add(image).getName();
        double bottom = up(picture.y() + picture.height());
        structure.figure(
                picture.element(), new PDRectangle((float) picture.x(), (float) bottom, (float) picture.width(), (float)
                        picture.height()));
        begin(picture.element());
        content.append("q ")
                .append(numbers(picture.width(), 0, 0, picture.height(), picture.x(), bottom))
                .append(" cm /")
                .append(name)
                .append(" Do Q\nEMC\n");
    }

    private void writeLine(double thickness, double x, double y, double toX, double toY) {
        content.append("/Artifact BMC q ")
                .append(Ink.LINE.operands())
                .append(" RG ")
                .append(numbers(thickness))
                .append(" w ")
                .append(numbers(x, up(y)))
                .append(" m ")
                .append(numbers(toX, up(toY)))
                .append(" l S Q EMC\n");
    }

    private void begin(Element element) {
        int number = structure.number(element);
        content.append('/')
                .append(element.tag())
                .append(" <</MCID ")
                .append(number)
                .append(">> BDC\n");
    }

    /** PDF counts from the lower edge. */
    private double up(double fromTop) {
        return sheet.paper().height() - fromTop;
    }

    private static String numbers(double... values) {
        return Arrays.stream(values).mapToObj(Pdf::number).collect(Collectors.joining(" "));
    }
}
