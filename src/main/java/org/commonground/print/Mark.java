package org.commonground.print;

/** Something drawn, in points from the upper left corner. */
sealed interface Mark {

    Mark moved(double down);

    /** {@code y} is the base line. */
    record TextMark(Element element, Line line, Style style, double x, double y) implements Mark {
        @Override
        public TextMark moved(double down) {
            return new TextMark(element, line, style, x, y + down);
        }
    }

    /** {@code y} is the upper edge. */
    record PictureMark(Element element, byte[] image, double x, double y, double width, double height) implements Mark {
        @Override
        public PictureMark moved(double down) {
            return new PictureMark(element, image, x, y + down, width, height);
        }
    }

    /** Decoration that is not read aloud. */
    record RuleMark(double x, double y, double width) implements Mark {
        @Override
        public RuleMark moved(double down) {
            return new RuleMark(x, y + down, width);
        }
    }
}
