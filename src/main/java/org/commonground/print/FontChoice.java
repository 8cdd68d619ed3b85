package org.commonground.print;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which design draws each character of a text, and what to draw for a character that none can. */
final class FontChoice {

    private static final String LETTERS_READ_IN_NASTALIQ = "ٹڈڑںہے";
    private static final String PASHTO_LETTERS = "ټډړښږېۍ";
    private static final Set<String> LANGUAGES_IN_NASKH = Set.of("ar", "fa", "ps", "ku", "ckb", "ug");
    private static final String JOINERS_OF_EMOJI = "\u200D\uFE0E\uFE0F\u20E3";
    private static final int REPLACEMENT = 0xFFFD;

    private final boolean bold;
    private final Typeface arabic;
    private final StringBuilder drawn = new StringBuilder();
    private final List<Typeface> faces = new ArrayList<>();
    private final int[] codePoints;
    private final @Nullable Typeface[] nextLetters;
    private @Nullable Typeface previous;
    private boolean leftOut;

    private FontChoice(String text, Locale language, boolean bold) {
        this.codePoints = text.codePoints().toArray();
        this.arabic = arabicDesign(text, language);
        this.bold = bold;
        this.nextLetters = designsOfNextLetters();
    }

    /** A text that can be drawn as it stands; {@code faces} has the design of each of its chars. */
    record Drawable(String text, List<Typeface> faces) {}

    static Drawable choose(String text, Locale language, boolean bold) {
        FontChoice choice = new FontChoice(text, language, bold);
        for (int i = 0; i < choice.codePoints.length; i++) {
            choice.add(i);
        }
        if (choice.drawn.toString().isBlank() && !text.isBlank()) {
            choice.draw(REPLACEMENT, Typeface.LATIN);
        }
        return new Drawable(choice.drawn.toString(), List.copyOf(choice.faces));
    }

    private void add(int index) {
        int codePoint = codePoints[index];
        if (leftOut && JOINERS_OF_EMOJI.indexOf(codePoint) >= 0) {
            return;
        }
        leftOut = false;
        Typeface face = faceFor(codePoint, index);
        if (face != null) {
            draw(codePoint, face);
            return;
        }
        // Decorated letters (mathematical bold, full width, circled) have a plain form that reads the same.
        String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        if (plain.codePoints().allMatch(c -> faceFor(c, index) != null)) {
            plain.codePoints().forEach(c -> draw(c, Objects.requireNonNull(faceFor(c, index))));
        } else if (Character.isLetterOrDigit(codePoint)) {
            draw(REPLACEMENT, Typeface.LATIN);
        } else {
            leftOut = true; // an emoji or a sign: the text reads on without it
        }
    }

    private void draw(int codePoint, Typeface face) {
        boolean gapOfSomethingLeftOut =
                codePoint == ' ' && (drawn.isEmpty() || drawn.charAt(drawn.length() - 1) == ' ');
        if (gapOfSomethingLeftOut) {
            return;
        }
        drawn.appendCodePoint(codePoint);
        for (int n = Character.charCount(codePoint); n > 0; n--) {
            faces.add(face);
        }
        previous = face;
    }

    private @Nullable Typeface faceFor(int codePoint, int index) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        if (isShared(script) && previous != null && canDraw(previous, codePoint)) {
            // A space or bracket between two scripts looks right in Latin; within one it belongs to it.
            Typeface next = script == UnicodeScript.INHERITED ? previous : nextLetters[index];
            if (next == null || next == previous || !canDraw(Typeface.LATIN, codePoint)) {
                return previous;
            }
        }
        Typeface meant = Typeface.of(script, arabic);
        if (canDraw(meant, codePoint)) {
            return meant;
        }
        for (Typeface face : Typeface.values()) {
            if (canDraw(face, codePoint)) {
                return face;
            }
        }
        return null;
    }

    private static boolean isShared(UnicodeScript script) {
        return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
    }

    /** For each place the design of the next letter after it; none where no letter follows. */
    private @Nullable Typeface[] designsOfNextLetters() {
        @Nullable Typeface[] designs = new Typeface[codePoints.length];
        for (int i = codePoints.length - 2; i >= 0; i--) {
            UnicodeScript script = UnicodeScript.of(codePoints[i + 1]);
            designs[i] = isShared(script) ? designs[i + 1] : Typeface.of(script, arabic);
        }
        return designs;
    }

    private boolean canDraw(Typeface face, int codePoint) {
        return face.file(bold).canDraw(codePoint);
    }

    /** Urdu is read in Nastaliq; the other languages in Arabic letters are at home in Naskh. */
    private static Typeface arabicDesign(String text, Locale language) {
        if (language.getLanguage().equals("ur")) {
            return Typeface.NASTALIQ;
        }
        boolean urdu = !LANGUAGES_IN_NASKH.contains(language.getLanguage())
                && containsAny(text, LETTERS_READ_IN_NASTALIQ)
                && !containsAny(text, PASHTO_LETTERS);
        return urdu ? Typeface.NASTALIQ : Typeface.NASKH;
    }

    private static boolean containsAny(String text, String letters) {
        return text.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }
}
