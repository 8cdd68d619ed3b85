package org.commonground.print;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.commonground.print.FontChoice.Drawable;
import org.commonground.print.Line.Glyph;

/** Turns a stretch of text into placed glyphs: direction runs in visual order, each shaped by the JDK's HarfBuzz. */
final class Shaper {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final int NO_GLYPH = 0xFFFE;
    private static final String NOTHING_OF_ITS_OWN = "\u200B";

    private final Drawable text;
    private final Bidi directions;
    private final Style style;

    Shaper(Drawable text, boolean rightToLeft, Style style) {
        this.text = text;
        this.directions = new Bidi(
                text.text(), rightToLeft ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        this.style = style;
    }

    double width(int start, int end) {
        double width = 0;
        for (Run run : runs(start, end)) {
            width += advance(shape(run));
        }
        return width;
    }

    Line line(int start, int end) {
        List<Glyph> glyphs = new ArrayList<>();
        double x = 0;
        double ascent = Typeface.LATIN.ascent() * style.size();
        double descent = Typeface.LATIN.descent() * style.size();
        for (Run run : runs(start, end)) {
            GlyphVector shaped = shape(run);
            place(run, shaped, x, glyphs);
            x += advance(shaped);
            // Some Nastaliq words climb higher than any fixed line: what is drawn decides too.
            Rectangle2D drawn = shaped.getVisualBounds();
            ascent = max(ascent, run.face.ascent() * style.size(), -drawn.getMinY() * scale());
            descent = max(descent, run.face.descent() * style.size(), drawn.getMaxY() * scale());
        }
        return new Line(glyphs, x, ascent, descent, text.text().substring(start, end));
    }

    private void place(Run run, GlyphVector shaped, double x, List<Glyph> into) {
        FontFile font = run.face.file(style.bold());
        String[] meanings = meanings(run, shaped);
        for (int i = 0; i < shaped.getNumGlyphs(); i++) {
            int code = shaped.getGlyphCode(i);
            if (code <= 0 || code >= NO_GLYPH) {
                continue; // joiners and the like, which have done their work
            }
            Point2D at = shaped.getGlyphPosition(i);
            into.add(new Glyph(font, code, x + at.getX() * scale(), -at.getY() * scale(), meanings[i]));
        }
    }

    private double advance(GlyphVector shaped) {
        return shaped.getGlyphPosition(shaped.getNumGlyphs()).getX() * scale();
    }

    private static double max(double a, double b, double c) {
        return Math.max(a, Math.max(b, c));
    }

    private GlyphVector shape(Run run) {
        char[] chars = text.text().substring(run.start, run.end).toCharArray();
        int direction = run.rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        return run.face.file(style.bold()).layoutFont().layoutGlyphVector(EXACT, chars, 0, chars.length, direction);
    }

    private double scale() {
        return style.size() / FontFile.LAYOUT_SIZE;
    }

    /** A stretch in one direction and one design. */
    private record Run(int start, int end, Typeface face, boolean rightToLeft) {}

    /** The stretch's runs from left to right. */
    private List<Run> runs(int start, int end) {
        if (start >= end) {
            return List.of();
        }
        Bidi line = directions.createLineBidi(start, end);
        List<Run> logical = new ArrayList<>();
        List<Byte> levels = new ArrayList<>();
        for (int i = 0; i < line.getRunCount(); i++) {
            int level = line.getRunLevel(i);
            int from = start + line.getRunStart(i);
            int limit = start + line.getRunLimit(i);
            while (from < limit) {
                int to = endOfFace(from, limit);
                logical.add(new Run(from, to, text.faces().get(from), level % 2 == 1));
                levels.add((byte) level);
                from = to;
            }
        }
        Run[] visual = logical.toArray(Run[]::new);
        byte[] levelOf = new byte[visual.length];
        for (int i = 0; i < levelOf.length; i++) {
            levelOf[i] = levels.get(i);
        }
        Bidi.reorderVisually(levelOf, 0, visual, 0, visual.length);
        return List.of(visual);
    }

    private int endOfFace(int from, int limit) {
        int to = from + 1;
        while (to < limit && text.faces().get(to) == text.faces().get(from)) {
            to++;
        }
        return to;
    }

    /** Shares the characters of each cluster among its glyphs, so that every glyph can be turned back into text. */
    private String[] meanings(Run run, GlyphVector shaped) {
        TreeSet<Integer> clusters = new TreeSet<>();
        for (int i = 0; i < shaped.getNumGlyphs(); i++) {
            clusters.add(shaped.getGlyphCharIndex(i));
        }
        String[] meanings = new String[shaped.getNumGlyphs()];
        int length = run.end - run.start;
        for (int cluster : clusters) {
            Integer next = clusters.higher(cluster);
            String characters = text.text().substring(run.start + cluster, run.start + (next == null ? length : next));
            for (int i = 0; i < meanings.length; i++) {
                if (shaped.getGlyphCharIndex(i) == cluster) {
                    meanings[i] = characters.isEmpty() ? NOTHING_OF_ITS_OWN : characters;
                    characters = "";
                }
            }
        }
        return meanings;
    }
}
