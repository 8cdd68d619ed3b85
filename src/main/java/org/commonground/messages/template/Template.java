package org.commonground.messages.template;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonground.shared.Texts;

/** A text with placeholders. A brace that is meant as a brace is written twice. */
public final class Template {

    private static final int EXCERPT = 30;

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    private sealed interface Part {
        record Words(String text) implements Part {}

        record Gap(Placeholder placeholder) implements Part {}
    }

    /** What came of reading a text. */
    public sealed interface Parsed {
        record Right(Template template) implements Parsed {}

        /** The first that is wrong with it; {@code excerpt} is what stands there. */
        record Wrong(Flaw flaw, String excerpt) implements Parsed {}
    }

    public enum Flaw {
        /** There is no such placeholder. */
        UNKNOWN,
        /** A brace is opened and not closed on its line. */
        UNCLOSED,
        /** A brace is closed that was never opened. */
        UNOPENED
    }

    public static Parsed parse(String text) {
        var parts = new ArrayList<Part>();
        var words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (here != '{' && here != '}') {
                words.append(here);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == here) {
                words.append(here);
                i++;
            } else if (here == '}') {
                return new Parsed.Wrong(Flaw.UNOPENED, before(text, i));
            } else {
                int end = end(text, i + 1);
                if (end == text.length() || text.charAt(end) != '}') {
                    return new Parsed.Wrong(Flaw.UNCLOSED, Texts.shortened(text.substring(i, end), EXCERPT));
                }
                String word = text.substring(i + 1, end);
                var placeholder = Placeholder.of(word);
                if (placeholder.isEmpty()) {
                    return new Parsed.Wrong(Flaw.UNKNOWN, "{" + Texts.shortened(word, EXCERPT) + "}");
                }
                parts.add(new Part.Words(words.toString()));
                parts.add(new Part.Gap(placeholder.get()));
                words.setLength(0);
                i = end;
            }
        }
        parts.add(new Part.Words(words.toString()));
        return new Parsed.Right(new Template(parts));
    }

    /** Where the next brace is, or the line ends. */
    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && "{}\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The brace with some of what stands before it; never half of an emoji. */
    private static String before(String text, int brace) {
        int start = Math.max(0, brace - EXCERPT);
        return text.substring(Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start, brace + 1);
    }

    public Set<Placeholder> placeholders() {
        var used = EnumSet.noneOf(Placeholder.class);
        parts.forEach(part -> {
            if (part instanceof Part.Gap gap) {
                used.add(gap.placeholder());
            }
        });
        return used;
    }

    /** @param values of every placeholder; braces in them mean nothing */
    public String fill(Map<Placeholder, String> values) {
        var filled = new StringBuilder();
        for (Part part : parts) {
            filled.append(
                    switch (part) {
                        case Part.Words words -> words.text();
                        case Part.Gap gap -> values.getOrDefault(gap.placeholder(), "");
                    });
        }
        return filled.toString();
    }
}
