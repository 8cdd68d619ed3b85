package org.commonground.consultation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonground.consultation.Answers;
import org.commonground.consultation.ConsultationLinks;
import org.commonground.consultation.PublishedAnswer;

/** What was said, by theme, and what came of it. */
@Route("you-said-we-did")
@AnonymousAllowed
@StyleSheet("consultation.css")
class YouSaidView extends Composite<Div> implements HasDynamicTitle, AfterNavigationObserver {

    private final Answers answers;

    YouSaidView(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var intro = new Paragraph(getTranslation("consultation.youSaid.intro"));
        intro.addClassName("cg-lead");
        var hero = new Section(new H1(getTranslation("consultation.youSaid.title")), intro);
        hero.addClassNames("cg-hero", "consultation-hero");
        var page = new Section();
        page.addClassName("cg-page");
        List<PublishedAnswer> published = answers.published();
        if (published.isEmpty()) {
            page.add(nothing());
        }
        published.forEach(answer -> page.add(new AnswerCard(answer, getLocale(), true)));
        var look = new Paragraph(new Span(getTranslation("consultation.youSaid.receipt") + " "));
        look.add(new Anchor(ConsultationLinks.RECEIPT, getTranslation("surveys.receipt.look")));
        look.addClassName("cg-no-print");
        page.add(look);
        getContent().removeAll();
        getContent().add(hero, page);
    }

    private Div nothing() {
        var empty = new Div(
                new Paragraph(getTranslation("consultation.youSaid.none")),
                new Anchor(ConsultationLinks.CONSULTATION, getTranslation("shell.nav.consultation")));
        empty.addClassName("cg-empty");
        return empty;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("consultation.youSaid.title");
    }
}
