package org.commonground.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.commonground.print.Line.Glyph;

/** The fonts of one document: embeds only the glyphs in use and says for each which text it stands for. */
final class EmbeddedFonts {

    private static final int MOST_ENTRIES_IN_A_SECTION = 100;

    private final PDDocument document;
    private final Map<FontFile, TreeMap<Integer, String>> used = new EnumMap<>(FontFile.class);

    EmbeddedFonts(PDDocument document) {
        this.document = document;
    }

    /** Notes that a glyph is used and returns its font's name in the page's resources. */
    String use(Glyph glyph) {
        used.computeIfAbsent(glyph.font(), font -> new TreeMap<>()).putIfAbsent(glyph.code(), glyph.text());
        return nameOf(glyph.font());
    }

    /** Embeds what was used; the resources are shared by all pages. */
    void embedInto(PDResources resources) throws IOException {
        for (Map.Entry<FontFile, TreeMap<Integer, String>> entry : used.entrySet()) {
            TreeMap<Integer, String> glyphs = entry.getValue();
            PDType0Font font = PDType0Font.load(
                    document,
                    new TTFParser(true)
                            .parse(new RandomAccessReadBuffer(entry.getKey().bytes())),
                    true);
            font.addGlyphsToSubset(glyphs.keySet());
            font.subset();
            // PDFBox knows a glyph's text only where a single character leads to it: ligatures and joined
            // forms would be lost to search and screen readers.
            font.getCOSObject().setItem(COSName.TO_UNICODE, toUnicode(glyphs));
            resources.put(COSName.getPDFName(nameOf(entry.getKey())), font);
        }
    }

    private static String nameOf(FontFile font) {
        return "F" + font.ordinal();
    }

    private PDStream toUnicode(TreeMap<Integer, String> glyphs) throws IOException {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        Iterator<Map.Entry<Integer, String>> rest = glyphs.entrySet().iterator();
        for (int left = glyphs.size(); left > 0; left -= MOST_ENTRIES_IN_A_SECTION) {
            int count = Math.min(left, MOST_ENTRIES_IN_A_SECTION);
            map.append(count).append(" beginbfchar\n");
            for (int i = 0; i < count; i++) {
                Map.Entry<Integer, String> glyph = rest.next();
                map.append('<').append(Pdf.glyph(glyph.getKey())).append("> <");
                map.append(Pdf.utf16(glyph.getValue())).append(">\n");
            }
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(map.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
