package org.commonground.print;

import java.util.List;

/** One thing on a page, in reading order. */
sealed interface Block {

    record Heading(int level, PrintText text) implements Block {}

    record Nameplate(PrintText text) implements Block {}

    record Paragraph(Tone tone, PrintText text) implements Block {}

    record Facts(List<Fact> facts) implements Block {}

    record Fact(String term, PrintText description) {}

    record Picture(byte[] image, String alternative, double widthMm) implements Block {}

    record Rule() implements Block {}

    /** Two columns that stay together; the second one is at the end of the line, with a fixed width. */
    record Columns(List<Block> start, List<Block> end, double endWidthMm) implements Block {}
}
