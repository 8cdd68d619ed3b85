package org.commonground.print;

import java.util.ArrayList;
import java.util.List;

/**
 * A strip of a page that is never cut; its marks are placed from its own upper edge.
 *
 * @param before the space wanted above; of two neighbouring wishes the larger one counts
 * @param keepWithNext a heading is not left alone at the foot of a sheet
 */
record Piece(double before, double height, double after, boolean keepWithNext, List<Mark> marks) {

    /** Joins pieces that stand one below the other. */
    static Piece stacked(List<Piece> pieces) {
        List<Mark> marks = new ArrayList<>();
        double y = 0;
        double gap = 0;
        for (Piece piece : pieces) {
            if (y > 0) {
                y += Math.max(gap, piece.before);
            }
            for (Mark mark : piece.marks) {
                marks.add(mark.moved(y));
            }
            y += piece.height;
            gap = piece.after;
        }
        return new Piece(0, y, gap, false, marks);
    }
}
