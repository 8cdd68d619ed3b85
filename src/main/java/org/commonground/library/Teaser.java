package org.commonground.library;

/** Shortens a text for lists and link previews. */
final class Teaser {

    private static final int LENGTH = 180;

    private Teaser() {}

    /** The beginning of the text on one line, cut after a word. */
    static String of(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LENGTH) {
            return line;
        }
        int end = line.lastIndexOf(' ', LENGTH);
        if (end < LENGTH / 2) {
            end = Character.isLowSurrogate(line.charAt(LENGTH)) ? LENGTH - 1 : LENGTH;
        }
        // "and then,…" and "the end.…" look like a slip.
        return line.substring(0, end).replaceAll("[\\s\\p{Punct}]+$", "") + "…";
    }
}
