package org.commonground.print;

/** The few colours of a printed page; each reads well on white and in grey. */
enum Ink {
    TEXT(0x1b, 0x1f, 0x2a),
    MUTED(0x4a, 0x51, 0x60),
    ACCENT(0x0f, 0x5c, 0x63),
    LINE(0xc9, 0xce, 0xd6);

    private final int red;
    private final int green;
    private final int blue;

    Ink(int red, int green, int blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    /** The operands of the PDF operators {@code rg} and {@code RG}. */
    String operands() {
        return Pdf.number(red / 255.0) + " " + Pdf.number(green / 255.0) + " " + Pdf.number(blue / 255.0);
    }
}
