package org.commonground.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Collects what a page says, in reading order. */
public final class PrintPage {

    private final List<Block> blocks = new ArrayList<>();

    PrintPage() {}

    /** A heading; level 1 is the page's own, 2 and 3 lie below it. */
    public PrintPage heading(int level, String text) {
        return heading(level, PrintText.of(text));
    }

    public PrintPage heading(int level, PrintText text) {
        if (level < 1 || level > 3) {
            throw new IllegalArgumentException("A heading has level 1, 2 or 3, not " + level);
        }
        return add(new Block.Heading(level, text));
    }

    /** A heading of level 1 that is read from some steps away, such as the name on a badge. */
    public PrintPage nameplate(String name) {
        return add(new Block.Nameplate(PrintText.of(name)));
    }

    public PrintPage paragraph(String text) {
        return paragraph(Tone.BODY, text);
    }

    public PrintPage paragraph(Tone tone, String text) {
        return paragraph(tone, PrintText.of(text));
    }

    public PrintPage paragraph(Tone tone, PrintText text) {
        return add(new Block.Paragraph(tone, text));
    }

    /** Terms with their descriptions, such as "Where" and an address; line breaks in a description are kept. */
    public PrintPage facts(Map<String, PrintText> facts) {
        List<Block.Fact> list = new ArrayList<>();
        new LinkedHashMap<>(facts).forEach((term, description) -> list.add(new Block.Fact(term, description)));
        return add(new Block.Facts(List.copyOf(list)));
    }

    /** A picture (PNG, JPEG or GIF) of the given printed width, with the words for those who cannot see it. */
    public PrintPage image(byte[] image, String alternative, double widthMm) {
        return add(new Block.Picture(image.clone(), alternative, widthMm));
    }

    /** A thin line across, which says nothing by itself. */
    public PrintPage rule() {
        return add(new Block.Rule());
    }

    /** Two columns side by side, the second one as wide as said; they are never parted by a page break. */
    public PrintPage columns(double endWidthMm, Consumer<PrintPage> start, Consumer<PrintPage> end) {
        return add(new Block.Columns(collect(start), collect(end), endWidthMm));
    }

    static List<Block> collect(Consumer<PrintPage> content) {
        PrintPage page = new PrintPage();
        content.accept(page);
        return List.copyOf(page.blocks);
    }

    private PrintPage add(Block block) {
        blocks.add(block);
        return this;
    }
}
