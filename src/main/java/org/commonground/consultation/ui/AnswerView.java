package org.commonground.consultation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.commonground.consultation.Answers;
import org.commonground.consultation.ConsultationLinks;
import org.commonground.consultation.PublishedAnswer;

/** One published answer with the voices behind it: from each sentence of the city to what it answers. */
@Route("you-said-we-did/:theme")
@AnonymousAllowed
@StyleSheet("consultation.css")
class AnswerView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final Answers answers;
    private String title = "";

    AnswerView(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<PublishedAnswer> found =
                answers.published(event.getRouteParameters().get("theme").orElse(""));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    private void show(PublishedAnswer answer) {
        title = answer.theme();
        getContent().removeAll();
        getContent().addClassName("cg-page");
        var back = new Anchor(ConsultationLinks.YOU_SAID, getTranslation("consultation.youSaid.back"));
        back.addClassName("cg-no-print");
        getContent()
                .add(
                        back,
                        new H1(title),
                        new AnswerCard(answer, getLocale(), false),
                        new H2(getTranslation("consultation.youSaid.voices")),
                        new Paragraph(getTranslation(
                                answer.quotes().isEmpty()
                                        ? "consultation.youSaid.noQuotes"
                                        : "consultation.youSaid.consent")));
        var quotes = new Div();
        quotes.addClassName("consultation-quotes");
        answer.quotes().forEach(quote -> quotes.add(new QuoteBlock(quote, Integer.MAX_VALUE)));
        getContent().add(quotes);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
