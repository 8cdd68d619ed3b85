package org.commonground.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A node of the document's logical structure: what assistive technology reads. */
final class Element {

    private final String tag;
    private final String text;
    private final @Nullable Locale language;
    private final List<Element> children = new ArrayList<>();

    private Element(String tag, String text, @Nullable Locale language) {
        this.tag = tag;
        this.text = text;
        this.language = language;
    }

    static Element group(String tag) {
        return new Element(tag, "", null);
    }

    Element addGroup(String childTag) {
        return add(group(childTag));
    }

    Element addText(String childTag, String childText, @Nullable Locale childLanguage) {
        return add(new Element(childTag, childText, childLanguage));
    }

    private Element add(Element child) {
        children.add(child);
        return child;
    }

    String tag() {
        return tag;
    }

    /** All that the element says; for a figure, its alternative text. */
    String text() {
        return text;
    }

    @Nullable
    Locale language() {
        return language;
    }

    List<Element> children() {
        return children;
    }
}
