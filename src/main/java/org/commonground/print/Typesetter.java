package org.commonground.print;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonground.print.FontChoice.Drawable;

/** Breaks a text into lines of a given width. */
final class Typesetter {

    /** No line has more characters; looking no further keeps a text without any space from taking for ever. */
    private static final int LONGEST_LINE = 600;

    private final Style style;
    private final double width;
    private final Locale language;

    Typesetter(Style style, double width, Locale language) {
        this.style = style;
        this.width = width;
        this.language = language;
    }

    /** At least one line, also for an empty text; line breaks of the text are kept. */
    List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> addLines(line, lines));
        if (lines.isEmpty()) {
            addLines("\u00A0", lines);
        }
        return lines;
    }

    private void addLines(String text, List<Line> lines) {
        Drawable drawable = FontChoice.choose(text, language, style.bold());
        Shaper shaper = new Shaper(drawable, PlainText.isRightToLeft(language), style);
        String drawn = drawable.text();
        int start = 0;
        while (start < drawn.length()) {
            int end = endOfLine(shaper, drawn, start);
            lines.add(shaper.line(start, withoutTrailingSpace(drawn, start, end)));
            start = end;
        }
    }

    private int endOfLine(Shaper shaper, String text, int start) {
        int atWord = lastThatFits(BreakIterator.getLineInstance(language), shaper, text, start);
        if (atWord > start) {
            return atWord;
        }
        int atCharacter = lastThatFits(BreakIterator.getCharacterInstance(language), shaper, text, start);
        return atCharacter > start ? atCharacter : start + Character.charCount(text.codePointAt(start));
    }

    /** Adds up the parts between two breaks: letters do not join across them, so each part keeps its width. */
    private int lastThatFits(BreakIterator breaks, Shaper shaper, String text, int start) {
        String window = text.substring(start, Math.min(text.length(), start + LONGEST_LINE));
        breaks.setText(window);
        double used = 0;
        int fits = 0;
        int next;
        for (int from = 0; from < window.length(); from = next) {
            next = breaks.following(from);
            if (used + shaper.width(start + from, withoutTrailingSpace(text, start + from, start + next)) > width) {
                break;
            }
            used += shaper.width(start + from, start + next);
            fits = next;
        }
        return start + fits;
    }

    private static int withoutTrailingSpace(String text, int start, int end) {
        int last = end;
        while (last > start && text.charAt(last - 1) == ' ') {
            last--;
        }
        return last;
    }
}
