package org.commonground.print;

/** The sheets that residents and organisers print on. */
public enum Paper {
    A4(210, 297, 20),
    A5(148, 210, 14),
    A6(105, 148, 8);

    /** PDF measures in points of 1/72 inch. */
    static final double POINTS_PER_MM = 72 / 25.4;

    private final double widthMm;
    private final double heightMm;
    private final double marginMm;

    Paper(double widthMm, double heightMm, double marginMm) {
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        this.marginMm = marginMm;
    }

    double width() {
        return widthMm * POINTS_PER_MM;
    }

    double height() {
        return heightMm * POINTS_PER_MM;
    }

    double margin() {
        return marginMm * POINTS_PER_MM;
    }
}
