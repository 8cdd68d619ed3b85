package org.commonground.print;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.commonground.print.Mark.TextMark;

/** Ties the logical structure to the content on the pages, in both directions. */
final class StructureTree {

    /** Where a part of an element is drawn. */
    private record Place(PDPage page, int number) {}

    private final List<PDPage> pages = new ArrayList<>();
    private final List<List<Element>> elementsOfPage = new ArrayList<>();
    private final Map<Element, List<Place>> places = new IdentityHashMap<>();
    private final Map<Element, PDRectangle> figures = new IdentityHashMap<>();
    private final Map<Element, Integer> linesLeft = new IdentityHashMap<>();

    void register(PDPage page) {
        page.setStructParents(pages.size());
        pages.add(page);
        elementsOfPage.add(new ArrayList<>());
    }

    /** Numbers the next content on the newest page. */
    int number(Element element) {
        List<Element> elements = elementsOfPage.getLast();
        elements.add(element);
        int number = elements.size() - 1;
        places.computeIfAbsent(element, e -> new ArrayList<>()).add(new Place(pages.getLast(), number));
        return number;
    }

    void figure(Element element, PDRectangle box) {
        figures.put(element, box);
    }

    /** Counts how many lines each element has in all, so that one that runs over two sheets is not read twice. */
    void count(List<Sheet> sheets) {
        for (Sheet sheet : sheets) {
            for (Mark mark : sheet.marks()) {
                if (mark instanceof TextMark text) {
                    linesLeft.merge(text.element(), 1, Integer::sum);
                }
            }
        }
    }

    String textOnThisSheet(Element element, List<TextMark> lines) {
        if (linesLeft.getOrDefault(element, 0) == lines.size()) {
            return element.text();
        }
        return lines.stream().map(text -> text.line().text()).collect(Collectors.joining(" "));
    }

    void writeInto(PDDocument document, Element root) {
        PDStructureTreeRoot tree = new PDStructureTreeRoot();
        document.getDocumentCatalog().setStructureTreeRoot(tree);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
        Map<Element, COSDictionary> written = new IdentityHashMap<>();
        write(root, tree, written);
        COSArray numbers = new COSArray();
        for (int i = 0; i < pages.size(); i++) {
            COSArray parents = new COSArray();
            elementsOfPage.get(i).forEach(element -> parents.add(written.get(element)));
            numbers.add(COSInteger.get(i));
            numbers.add(parents);
        }
        COSDictionary parentTree = new COSDictionary();
        parentTree.setItem(COSName.getPDFName("Nums"), numbers);
        tree.getCOSObject().setItem(COSName.getPDFName("ParentTree"), parentTree);
        tree.setParentTreeNextKey(pages.size());
    }

    private void write(Element element, PDStructureNode parent, Map<Element, COSDictionary> written) {
        PDStructureElement node = new PDStructureElement(element.tag(), parent);
        parent.appendKid(node);
        written.put(element, node.getCOSObject());
        if (element.language() != null) {
            node.setLanguage(element.language().toLanguageTag());
        }
        PDRectangle box = figures.get(element);
        if (box != null) {
            node.setAlternateDescription(element.text());
            PDLayoutAttributeObject layout = new PDLayoutAttributeObject();
            layout.setBBox(box);
            layout.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
            node.addAttribute(layout);
        }
        for (Place place : places.getOrDefault(element, List.of())) {
            PDMarkedContentReference reference = new PDMarkedContentReference();
            reference.setPage(place.page());
            reference.setMCID(place.number());
            node.appendKid(reference);
        }
        for (Element child : element.children()) {
            write(child, node, written);
        }
    }
}
