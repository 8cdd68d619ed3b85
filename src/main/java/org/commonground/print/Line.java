package org.commonground.print;

import java.util.List;

/**
 * One line of text ready to be drawn, in points; glyphs are placed from the line's left edge and its base line.
 *
 * @param text what the line says, in reading order
 */
record Line(List<Glyph> glyphs, double width, double ascent, double descent, String text) {

    /** One shape of a font at a place; {@code text} is the part of the text it stands for. */
    record Glyph(FontFile font, int code, double x, double y, String text) {}

    double height() {
        return ascent + descent;
    }
}
