package org.commonground.calendar;

/**
 * Folds iCalendar lines at 75 octets, as RFC 5545 wants it. The library counts characters, which makes lines of Urdu
 * or Bengali more than twice too long and can cut an emoji in two.
 */
final class IcalLines {

    private static final int MOST_OCTETS = 75;

    private IcalLines() {}

    static String fold(String unfolded) {
        StringBuilder folded = new StringBuilder();
        unfolded.lines().filter(line -> !line.isEmpty()).forEach(line -> {
            int used = 0;
            for (int codePoint : line.codePoints().toArray()) {
                int octets = octets(codePoint);
                if (used + octets > MOST_OCTETS) {
                    folded.append("\r\n ");
                    used = 1;
                }
                folded.appendCodePoint(codePoint);
                used += octets;
            }
            folded.append("\r\n");
        });
        return folded.toString();
    }

    private static int octets(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
