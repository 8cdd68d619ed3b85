package org.commonground.print;

/** Size in points, weight, colour and the space around one kind of text. */
record Style(double size, boolean bold, Ink ink, double before, double after) {

    private static final Style H1 = new Style(26, true, Ink.TEXT, 0, 8);
    private static final Style H2 = new Style(14, true, Ink.ACCENT, 12, 4);
    private static final Style H3 = new Style(11.5, true, Ink.TEXT, 8, 3);

    static final Style NAMEPLATE = new Style(34, true, Ink.TEXT, 10, 10);
    static final Style TERM = new Style(10.5, true, Ink.MUTED, 0, 5);
    static final Style DESCRIPTION = new Style(11.5, false, Ink.TEXT, 0, 5);

    static Style ofHeading(int level) {
        return switch (level) {
            case 1 -> H1;
            case 2 -> H2;
            default -> H3;
        };
    }

    Style scaled(double factor) {
        return new Style(size * factor, bold, ink, before * factor, after * factor);
    }
}
