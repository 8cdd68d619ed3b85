package org.commonground.consultation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.commonground.consultation.PublishedAnswer.Quote;
import org.commonground.shared.Texts;

/** What somebody said, whom nobody knows, with the number by which it can be named. */
class QuoteBlock extends Composite<QuoteBlock.Block> {

    /** @param longest characters to show */
    QuoteBlock(Quote quote, int longest) {
        var said = Ways.spoken(new Paragraph(Texts.shortened(quote.words(), longest)), quote.language());
        said.addClassName("cg-user-text");
        var source = new Span(getTranslation(
                "consultation.youSaid.source",
                quote.number(),
                getTranslation(quote.method().key())));
        source.addClassName("cg-soft");
        getContent().add(said, source);
        quote.elsewhere().forEach(other -> {
            var also = new Span(getTranslation("consultation.youSaid.also") + " ");
            also.add(new Anchor(other.path(), other.theme()));
            getContent().add(also);
        });
        getContent().setId("said-" + quote.number());
        getContent().addClassName("consultation-quote");
    }

    @Override
    protected Block initContent() {
        return new Block();
    }

    /** A block of quoted words. */
    @Tag("blockquote")
    static class Block extends HtmlContainer {}
}
