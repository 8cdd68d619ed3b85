package org.commonground.library.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonground.accounts.CurrentAccount;
import org.commonground.library.Question;

/** Invites people to tell what they did, and says what happens with it. */
@Route("share-your-story")
@AnonymousAllowed
@StyleSheet("library.css")
class ShareYourStoryView extends Composite<Div> implements HasDynamicTitle {

    ShareYourStoryView(CurrentAccount current) {
        boolean signedIn = current.find().isPresent();
        var start = new Anchor(
                signedIn ? "/staff/stories/new" : "/sign-in?to=/staff/stories/new",
                getTranslation(signedIn ? "library.share.start" : "library.share.signIn"));
        start.addClassName("cg-button");
        var hero = new Div(
                new H1(getTranslation("library.share.title")),
                new Paragraph(getTranslation("library.share.intro")),
                start);
        hero.addClassNames("cg-hero", "lib-hero");
        if (!signedIn) {
            hero.add(new Paragraph(getTranslation("library.share.signInHelp")));
        }
        var steps = new OrderedList(
                new ListItem(getTranslation("library.share.step1")),
                new ListItem(getTranslation("library.share.step2")),
                new ListItem(getTranslation("library.share.step3")),
                new ListItem(getTranslation("library.share.step4")));
        var questions = new UnorderedList();
        for (Question question : Question.values()) {
            questions.add(new ListItem(getTranslation(question.key())));
        }
        var page = new Section(
                new H2(getTranslation("library.share.how")),
                steps,
                new H2(getTranslation("library.share.questions")),
                new Paragraph(getTranslation("library.share.questionsHelp")),
                questions,
                new H2(getTranslation("library.share.rules")),
                new Paragraph(getTranslation("library.share.rulesText")));
        page.addClassNames("cg-page", "lib-prose");
        getContent().add(hero, page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.share.title");
    }
}
