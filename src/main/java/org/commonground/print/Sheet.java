package org.commonground.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonground.print.BlockLayout.Column;
import org.commonground.print.PrintDocument.PageContent;

/** One printed side: marks in points from its upper left corner. */
record Sheet(Paper paper, List<Mark> marks) {

    private static final double[] SCALES = {1, 0.92, 0.84, 0.76, 0.68};

    /** Lays a page out on as few sheets as it takes, adding its structure to the document. */
    static List<Sheet> of(PageContent page, Locale language, Element document) {
        Element section = Element.group("Sect");
        List<Sheet> sheets = lay(page, language, section, SCALES[0]);
        for (int i = 1; page.onOneSheet() && sheets.size() > 1 && i < SCALES.length; i++) {
            section = Element.group("Sect");
            sheets = lay(page, language, section, SCALES[i]);
        }
        document.children().add(section);
        return sheets;
    }

    private static List<Sheet> lay(PageContent page, Locale language, Element section, double scale) {
        Paper paper = page.paper();
        Column column = new Column(paper.margin(), paper.width() - 2 * paper.margin());
        return paginate(new BlockLayout(language, scale).pieces(page.blocks(), section, column), paper);
    }

    private static List<Sheet> paginate(List<Piece> pieces, Paper paper) {
        List<Sheet> sheets = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        double top = paper.margin();
        double bottom = paper.height() - paper.margin();
        double y = top;
        double gap = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            double before = y > top ? Math.max(gap, piece.before()) : 0;
            if (y > top && y + before + heightKeptTogether(pieces, i) > bottom) {
                sheets.add(new Sheet(paper, marks));
                marks = new ArrayList<>();
                y = top;
                before = 0;
            }
            y += before;
            for (Mark mark : piece.marks()) {
                marks.add(mark.moved(y));
            }
            y += piece.height();
            gap = piece.after();
        }
        sheets.add(new Sheet(paper, marks));
        return sheets;
    }

    private static double heightKeptTogether(List<Piece> pieces, int first) {
        double height = pieces.get(first).height();
        for (int i = first; pieces.get(i).keepWithNext() && i + 1 < pieces.size(); i++) {
            height += Math.max(pieces.get(i).after(), pieces.get(i + 1).before())
                    + pieces.get(i + 1).height();
        }
        return height;
    }
}
