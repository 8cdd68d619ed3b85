package org.commonground.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.commonground.consultation.AnswerKind;
import org.commonground.consultation.PublishedAnswer;
import org.commonground.consultation.PublishedAnswer.Quote;

/** One theme: on one side what was said, on the other what was answered. */
class AnswerCard extends Composite<Article> {

    private static final int QUOTES_IN_THE_LIST = 2;
    private static final int LENGTH_IN_THE_LIST = 280;

    /** @param brief in a list of many: with a few quotes, and a link to the theme's own page */
    AnswerCard(PublishedAnswer answer, Locale locale, boolean brief) {
        var sides = new Div(said(answer, brief), did(answer, locale, brief));
        sides.addClassName("consultation-sides");
        if (brief) {
            getContent().add(new H2(new Anchor(answer.path(), answer.theme())));
        }
        getContent().add(sides);
        getContent().addClassNames("cg-card", "consultation-answer");
    }

    private Component said(PublishedAnswer answer, boolean brief) {
        var side = new Div(
                heading("consultation.youSaid.said", brief), soft(Ways.voices(answer.voices()), "consultation-count"));
        if (!answer.summary().isEmpty()) {
            side.add(Ways.spoken(new Paragraph(answer.summary()), null));
        }
        if (!answer.ways().isEmpty()) {
            side.add(soft(getTranslation("consultation.youSaid.ways", Ways.of(answer.ways())), "cg-soft"));
        }
        if (brief) {
            List<Quote> quotes =
                    answer.quotes().stream().limit(QUOTES_IN_THE_LIST).toList();
            quotes.forEach(quote -> side.add(new QuoteBlock(quote, LENGTH_IN_THE_LIST)));
            if (!answer.quotes().isEmpty()) {
                var all = new Anchor(answer.path(), getTranslation("consultation.youSaid.all"));
                all.setAriaLabel(getTranslation("consultation.youSaid.allOf", answer.theme()));
                side.add(all);
            }
        }
        return side;
    }

    private Component did(PublishedAnswer answer, Locale locale, boolean brief) {
        var words = Ways.spoken(new Paragraph(answer.words()), null);
        words.addClassName("cg-user-text");
        var side = new Div(heading(answer.kind().key(), brief), words);
        side.addClassNames("consultation-did", style(answer.kind()));
        var commitment = answer.commitment();
        if (commitment != null) {
            var promise = new Paragraph(
                    getTranslation("consultation.youSaid.commitment", commitment.number(), commitment.sentence()));
            promise.addClassName("consultation-commitment");
            side.add(promise);
        }
        String when = answer.revisedAt() == null
                ? getTranslation("consultation.youSaid.published", Ways.day(answer.publishedAt(), locale))
                : getTranslation(
                        "consultation.youSaid.revised",
                        Ways.day(answer.publishedAt(), locale),
                        Ways.day(answer.revisedAt(), locale));
        String of = answer.consultation();
        side.add(soft(of == null ? when : getTranslation("consultation.youSaid.of", of, when), "cg-soft"));
        return side;
    }

    /** In the list the theme is the heading above these two, on its own page the page's title is. */
    private Component heading(String key, boolean below) {
        return below ? new H3(getTranslation(key)) : new H2(getTranslation(key));
    }

    private static String style(AnswerKind kind) {
        return switch (kind) {
            case WE_DID -> "consultation-we-did";
            case WE_WILL -> "consultation-we-will";
            case NOT_NOW -> "consultation-not-now";
        };
    }

    private static Span soft(String text, String style) {
        var span = new Span(text);
        span.addClassName(style);
        return span;
    }
}
