package org.commonground.print;

/** Something drawn, in points from the upper left corner. */
sealed interface Mark {

    Mark moved(double right, double down);

    default Mark moved(double down) {
        return moved(0, down);
    }

    /** {@code y} is the base line. */
    record TextMark(Element element, Line line, Style style, double x, double y) implements Mark {
        @Override
        public TextMark moved(double right, double down) {
            return new TextMark(element, line, style, x + right, y + down);
        }
    }

    /** {@code y} is the upper edge. */
    record PictureMark(Element element, byte[] image, double x, double y, double width, double height) implements Mark {
        @Override
        public PictureMark moved(double right, double down) {
            return new PictureMark(element, image, x + right, y + down, width, height);
        }
    }

    /** Decoration that is not read aloud. */
    record RuleMark(double x, double y, double width) implements Mark {
        @Override
        public RuleMark moved(double right, double down) {
            return new RuleMark(x + right, y + down, width);
        }
    }

    /** A line to cut along; decoration as well. */
    record CutMark(double x, double y, double toX, double toY) implements Mark {
        @Override
        public CutMark moved(double right, double down) {
            return new CutMark(x + right, y + down, toX + right, toY + down);
        }
    }
}
