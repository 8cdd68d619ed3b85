package org.commonground.library;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What somebody typed into the search box, taken apart for the database. Only letters and digits go into the full-text
 * query, so that nothing in it acts as an operator.
 *
 * @param beginnings each must be the beginning of a word; the full-text index knows them
 * @param parts each must occur somewhere; the index does not know words that are short, common or not in Latin letters
 */
record SearchWords(List<String> beginnings, List<String> parts) {

    static final int MOST_CHARACTERS = 200;

    private static final int MOST_WORDS = 10;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 80;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** What InnoDB leaves out of an index in both engines. */
    private static final Set<String> COMMON = Set.of(
            "a", "about", "an", "are", "as", "at", "be", "by", "com", "de", "en", "for", "from", "how", "i", "in", "is",
            "it", "la", "of", "on", "or", "that", "the", "this", "to", "was", "what", "when", "where", "who", "will",
            "with", "und", "www", "and");

    static SearchWords of(String typed) {
        String whole = typed.length() <= MOST_CHARACTERS ? typed : typed.substring(0, MOST_CHARACTERS);
        // Some keyboards write an accent as a character of its own; stories rarely do, and letters are compared one by
        // one.
        String text = Normalizer.normalize(whole, Normalizer.Form.NFC);
        var words = new LinkedHashSet<String>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .limit(MOST_WORDS)
                .forEach(words::add);
        if (words.isEmpty()) {
            return new SearchWords(List.of(), text.isBlank() ? List.of() : List.of(text.strip()));
        }
        var beginnings = new ArrayList<String>();
        var parts = new ArrayList<String>();
        boolean onlyCommon = words.stream().allMatch(SearchWords::saysLittle);
        for (String word : words) {
            if (isIndexed(word)) {
                beginnings.add(word);
            } else if (onlyCommon || !saysLittle(word)) {
                parts.add(word);
            }
        }
        return new SearchWords(List.copyOf(beginnings), List.copyOf(parts));
    }

    boolean isEmpty() {
        return beginnings.isEmpty() && parts.isEmpty();
    }

    private static boolean isIndexed(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && !COMMON.contains(word)
                && word.codePoints().allMatch(SearchWords::isLatin);
    }

    /** Common words, and the single letter that an apostrophe leaves. */
    private static boolean saysLittle(String word) {
        return COMMON.contains(word)
                || word.length() == 1 && isLatin(word.codePointAt(0)) && !Character.isDigit(word.charAt(0));
    }

    private static boolean isLatin(int codePoint) {
        return UnicodeScript.of(codePoint) == UnicodeScript.LATIN || codePoint >= '0' && codePoint <= '9';
    }
}
