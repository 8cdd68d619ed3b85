package org.commonground.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A document for people: tagged and accessible (PDF/UA-1), with its fonts inside, in any of the scripts we ship.
 *
 * <p>Characters that no shipped font can draw never fail: signs and emoji are left out of the picture, letters are
 * shown by a replacement sign, and both stay in the text that is read aloud or copied.
 */
public final class PrintDocument {

    private final Locale language;
    private final String title;
    private final List<Content> pages = new ArrayList<>();

    private PrintDocument(Locale language, String title) {
        this.language = language;
        this.title = title;
    }

    /** Starts a document in a language, with the title that a reader shows in its window. */
    public static PrintDocument in(Locale language, String title) {
        return new PrintDocument(language, title);
    }

    /** Adds a page; what does not fit goes on on a further sheet. */
    public PrintDocument page(Paper paper, Consumer<PrintPage> content) {
        pages.add(new PageContent(paper, PrintPage.collect(content), false));
        return this;
    }

    /** Adds a page that is set smaller, within reason, when it would not fit on one sheet. */
    public PrintDocument singlePage(Paper paper, Consumer<PrintPage> content) {
        pages.add(new PageContent(paper, PrintPage.collect(content), true));
        return this;
    }

    /**
     * Adds sheets with several small pages each, to be cut apart along thin lines; a small page is set smaller, within
     * reason, when it would not fit.
     */
    public PrintDocument cutFrom(Paper sheet, Paper small, List<Consumer<PrintPage>> contents) {
        pages.add(new CutContent(
                sheet, small, contents.stream().map(PrintPage::collect).toList()));
        return this;
    }

    public byte[] toPdf() {
        if (pages.isEmpty()) {
            throw new IllegalStateException("A document has at least one page");
        }
        try {
            return new TaggedWriter(language, title).write(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was asked for. */
    sealed interface Content {}

    record PageContent(Paper paper, List<Block> blocks, boolean onOneSheet) implements Content {}

    record CutContent(Paper sheet, Paper small, List<List<Block>> pages) implements Content {}
}
