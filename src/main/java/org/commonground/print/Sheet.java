package org.commonground.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonground.print.BlockLayout.Column;
import org.commonground.print.Mark.CutMark;
import org.commonground.print.PrintDocument.Content;
import org.commonground.print.PrintDocument.CutContent;
import org.commonground.print.PrintDocument.PageContent;

/** One printed side: marks in points from its upper left corner. */
record Sheet(Paper paper, List<Mark> marks) {

    private static final double[] SCALES = {1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52, 0.44};

    /** A place for text, in points: what lies between the margins. */
    private record Area(double x, double y, double width, double height) {

        static Area inside(double width, double height, double margin) {
            return new Area(margin, margin, width - 2 * margin, height - 2 * margin);
        }
    }

    /** Lays a page out on as few sheets as it takes, adding its structure to the document. */
    static List<Sheet> of(Content content, Locale language, Element document) {
        return switch (content) {
            case PageContent page -> page(page, language, document);
            case CutContent cut -> cut(cut, language, document);
        };
    }

    private static List<Sheet> page(PageContent page, Locale language, Element document) {
        Paper paper = page.paper();
        Area area = Area.inside(paper.width(), paper.height(), paper.margin());
        return lay(page.blocks(), language, document, area, page.onOneSheet()).stream()
                .map(marks -> new Sheet(paper, marks))
                .toList();
    }

    /** The sheet is divided evenly, so that each cut goes straight through. */
    private static List<Sheet> cut(CutContent cut, Locale language, Element document) {
        Paper paper = cut.sheet();
        int columns = (int) (paper.width() / cut.small().width());
        int rows = (int) (paper.height() / cut.small().height());
        double width = paper.width() / columns;
        double height = paper.height() / rows;
        Area area = Area.inside(width, height, cut.small().margin());
        List<List<Mark>> small = new ArrayList<>();
        for (List<Block> blocks : cut.pages()) {
            small.addAll(lay(blocks, language, document, area, true));
        }
        List<Sheet> sheets = new ArrayList<>();
        for (int first = 0; first < small.size(); first += columns * rows) {
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < columns * rows && first + i < small.size(); i++) {
                for (Mark mark : small.get(first + i)) {
                    marks.add(mark.moved(i % columns * width, i / columns * height));
                }
            }
            for (int column = 1; column < columns; column++) {
                marks.add(new CutMark(column * width, 0, column * width, paper.height()));
            }
            for (int row = 1; row < rows; row++) {
                marks.add(new CutMark(0, row * height, paper.width(), row * height));
            }
            sheets.add(new Sheet(paper, marks));
        }
        return sheets;
    }

    /** What stands in the area, and in further ones where it does not fit. */
    private static List<List<Mark>> lay(
            List<Block> blocks, Locale language, Element document, Area area, boolean inOneArea) {
        Element section = Element.group("Sect");
        List<List<Mark>> areas = lay(blocks, language, section, area, SCALES[0]);
        for (int i = 1; inOneArea && areas.size() > 1 && i < SCALES.length; i++) {
            section = Element.group("Sect");
            areas = lay(blocks, language, section, area, SCALES[i]);
        }
        document.children().add(section);
        return areas;
    }

    private static List<List<Mark>> lay(List<Block> blocks, Locale language, Element section, Area area, double scale) {
        Column column = new Column(area.x(), area.width());
        return paginate(new BlockLayout(language, scale).pieces(blocks, section, column), area);
    }

    private static List<List<Mark>> paginate(List<Piece> pieces, Area area) {
        List<List<Mark>> areas = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        double top = area.y();
        double bottom = area.y() + area.height();
        double y = top;
        double gap = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            double before = y > top ? Math.max(gap, piece.before()) : 0;
            if (y > top && y + before + heightKeptTogether(pieces, i) > bottom) {
                areas.add(marks);
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
        areas.add(marks);
        return areas;
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
