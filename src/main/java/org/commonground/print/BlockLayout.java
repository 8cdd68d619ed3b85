package org.commonground.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonground.print.Block.Columns;
import org.commonground.print.Block.Fact;
import org.commonground.print.Block.Facts;
import org.commonground.print.Block.Heading;
import org.commonground.print.Block.Nameplate;
import org.commonground.print.Block.Paragraph;
import org.commonground.print.Block.Picture;
import org.commonground.print.Block.Rule;
import org.commonground.print.Mark.PictureMark;
import org.commonground.print.Mark.RuleMark;
import org.commonground.print.Mark.TextMark;
import org.jspecify.annotations.Nullable;

/** Turns blocks into pieces of a given width and grows the logical structure alongside. */
final class BlockLayout {

    private static final double COLUMN_GAP = 8 * Paper.POINTS_PER_MM;
    private static final double TERM_GAP = 5 * Paper.POINTS_PER_MM;
    private static final double TERM_SHARE = 0.36;
    /** Narrower than this, a description goes below its term. */
    private static final double SIDE_BY_SIDE = 75 * Paper.POINTS_PER_MM;

    private final Locale documentLanguage;
    private final double scale;
    private final boolean rightToLeft;

    BlockLayout(Locale documentLanguage, double scale) {
        this.documentLanguage = documentLanguage;
        this.scale = scale;
        this.rightToLeft = PlainText.isRightToLeft(documentLanguage);
    }

    /** The place of a column on the sheet: its left edge and width. */
    record Column(double x, double width) {}

    List<Piece> pieces(List<Block> blocks, Element parent, Column column) {
        List<Piece> pieces = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Heading heading ->
                    pieces.addAll(text(
                            parent,
                            "H" + heading.level(),
                            heading.text(),
                            Style.ofHeading(heading.level()),
                            column,
                            true));
                // Scaled once more, because of all that is on a page the largest can give way most. A name of many
                // lines
                // may be parted from what follows: kept together, it would not fit anywhere.
                case Nameplate name ->
                    pieces.addAll(text(parent, "H1", name.text(), Style.NAMEPLATE.scaled(scale), column, false));
                case Paragraph paragraph ->
                    pieces.addAll(
                            text(parent, "P", paragraph.text(), paragraph.tone().style(), column, false));
                case Facts facts -> pieces.addAll(facts(facts, parent, column));
                case Picture picture -> pieces.add(picture(picture, parent, column));
                case Rule rule -> pieces.add(rule(column));
                case Columns columns -> pieces.add(columns(columns, parent, column));
            }
        }
        return pieces;
    }

    private List<Piece> text(
            Element parent, String tag, PrintText text, Style unscaled, Column column, boolean keepWithNext) {
        String clean = PlainText.clean(text.value());
        if (clean.isEmpty()) {
            return List.of();
        }
        Style style = unscaled.scaled(scale);
        Element element = parent.addText(tag, clean, foreign(text.language()));
        List<Line> lines = lines(text, style, column.width());
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double before = i == 0 ? style.before() : 0;
            double after = i == lines.size() - 1 ? style.after() : 0;
            Mark mark = textMark(element, line, style, column, line.ascent());
            pieces.add(new Piece(before, line.height(), after, keepWithNext, List.of(mark)));
        }
        return pieces;
    }

    private List<Line> lines(PrintText text, Style style, double width) {
        Locale language = text.language() == null ? documentLanguage : text.language();
        return new Typesetter(style, width, language).lines(PlainText.clean(text.value()));
    }

    private Mark textMark(Element element, Line line, Style style, Column column, double baseLine) {
        double x = rightToLeft ? column.x() + column.width() - line.width() : column.x();
        return new TextMark(element, line, style, x, baseLine);
    }

    private @Nullable Locale foreign(@Nullable Locale language) {
        return documentLanguage.equals(language) ? null : language;
    }

    private List<Piece> facts(Facts facts, Element parent, Column column) {
        List<Fact> worthSaying = facts.facts().stream()
                .filter(fact -> !PlainText.clean(fact.description().value()).isEmpty())
                .toList();
        if (worthSaying.isEmpty()) {
            return List.of();
        }
        boolean sideBySide = column.width() >= SIDE_BY_SIDE;
        double termWidth = sideBySide ? termWidth(worthSaying, column.width()) : column.width();
        Column terms = start(column, termWidth);
        Column descriptions = sideBySide ? end(column, column.width() - termWidth - TERM_GAP) : column;
        Element list = parent.addGroup("L");
        List<Piece> pieces = new ArrayList<>();
        for (Fact fact : worthSaying) {
            Element item = list.addGroup("LI");
            PrintText term = PrintText.of(fact.term());
            if (sideBySide) {
                pieces.addAll(row(fact, item, terms, descriptions));
            } else {
                pieces.addAll(text(item, "Lbl", term, tightBelow(Style.TERM), terms, true));
                pieces.addAll(text(item, "LBody", fact.description(), Style.DESCRIPTION, descriptions, false));
            }
        }
        return pieces;
    }

    private static Style tightBelow(Style style) {
        return new Style(style.size(), style.bold(), style.ink(), style.before(), 0);
    }

    private double termWidth(List<Fact> facts, double width) {
        double most = width * TERM_SHARE;
        double widest = 0;
        for (Fact fact : facts) {
            for (Line line : lines(PrintText.of(fact.term()), Style.TERM.scaled(scale), most)) {
                widest = Math.max(widest, line.width());
            }
        }
        return Math.min(most, widest + 1);
    }

    /** Term and description share their base lines. */
    private List<Piece> row(Fact fact, Element item, Column terms, Column descriptions) {
        Style termStyle = Style.TERM.scaled(scale);
        Style style = Style.DESCRIPTION.scaled(scale);
        Element label = item.addText("Lbl", PlainText.clean(fact.term()), null);
        PrintText description = fact.description();
        Element body = item.addText("LBody", PlainText.clean(description.value()), foreign(description.language()));
        List<Line> left = lines(PrintText.of(fact.term()), termStyle, terms.width());
        List<Line> right = lines(description, style, descriptions.width());
        List<Piece> pieces = new ArrayList<>();
        int rows = Math.max(left.size(), right.size());
        for (int i = 0; i < rows; i++) {
            double ascent = Math.max(
                    i < left.size() ? left.get(i).ascent() : 0,
                    i < right.size() ? right.get(i).ascent() : 0);
            double descent = Math.max(
                    i < left.size() ? left.get(i).descent() : 0,
                    i < right.size() ? right.get(i).descent() : 0);
            List<Mark> marks = new ArrayList<>();
            if (i < left.size()) {
                marks.add(textMark(label, left.get(i), termStyle, terms, ascent));
            }
            if (i < right.size()) {
                marks.add(textMark(body, right.get(i), style, descriptions, ascent));
            }
            pieces.add(new Piece(0, ascent + descent, i == rows - 1 ? style.after() : 0, false, marks));
        }
        return pieces;
    }

    private Piece picture(Picture picture, Element parent, Column column) {
        double width = Math.min(picture.widthMm() * Paper.POINTS_PER_MM, column.width());
        double height = width * PictureSize.of(picture.image()).heightToWidth();
        Element figure = parent.addText("Figure", PlainText.clean(picture.alternative()), null);
        double x = start(column, width).x();
        Mark mark = new PictureMark(figure, picture.image(), x, 0, width, height);
        return new Piece(4 * scale, height, 6 * scale, false, List.of(mark));
    }

    private Piece rule(Column column) {
        return new Piece(8 * scale, 1, 10 * scale, false, List.of(new RuleMark(column.x(), 0.5, column.width())));
    }

    private Piece columns(Columns columns, Element parent, Column column) {
        double endWidth = Math.min(columns.endWidthMm() * Paper.POINTS_PER_MM, column.width() / 2);
        Column first = start(column, column.width() - endWidth - COLUMN_GAP);
        Piece start = Piece.stacked(pieces(columns.start(), parent, first));
        Piece end = Piece.stacked(pieces(columns.end(), parent, end(column, endWidth)));
        List<Mark> marks = new ArrayList<>(start.marks());
        marks.addAll(end.marks());
        return new Piece(0, Math.max(start.height(), end.height()), Math.max(start.after(), end.after()), false, marks);
    }

    private Column start(Column column, double width) {
        return rightToLeft ? new Column(column.x() + column.width() - width, width) : new Column(column.x(), width);
    }

    private Column end(Column column, double width) {
        return rightToLeft ? new Column(column.x(), width) : new Column(column.x() + column.width() - width, width);
    }
}
