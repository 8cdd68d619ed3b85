package org.commonground.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.commonground.print.PrintDocument.Content;

/** Writes laid-out pages as a PDF that says of itself that it conforms to PDF/UA-1. */
final class TaggedWriter {

    private static final String PRODUCER = "Common Ground";

    private final Locale language;
    private final String title;

    TaggedWriter(Locale language, String title) {
        this.language = language;
        String clean = PlainText.clean(title).replace('\n', ' ');
        this.title = clean.isEmpty() ? PRODUCER : clean;
    }

    byte[] write(List<Content> pages) throws IOException {
        Element root = Element.group("Document");
        List<Sheet> sheets = new ArrayList<>();
        for (Content page : pages) {
            sheets.addAll(Sheet.of(page, language, root));
        }
        try (PDDocument document = new PDDocument()) {
            document.setVersion(1.7f);
            describe(document);
            PDResources resources = new PDResources();
            EmbeddedFonts fonts = new EmbeddedFonts(document);
            StructureTree structure = new StructureTree();
            structure.count(sheets);
            for (Sheet sheet : sheets) {
                new SheetWriter(document, resources, fonts, structure, sheet).write();
            }
            fonts.embedInto(resources);
            structure.writeInto(document, root);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void describe(PDDocument document) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.toLanguageTag());
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        if (PlainText.isRightToLeft(language)) {
            viewer.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
        }
        catalog.setViewerPreferences(viewer);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer(PRODUCER);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    private String xmp() {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <pdfuaid:part>1</pdfuaid:part>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <pdf:Producer>%s</pdf:Producer>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>""".formatted(escaped(title), language.toLanguageTag(), PRODUCER);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
