package org.commonground.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.CaseStudyLinks;
import org.commonground.library.StoryState;
import org.commonground.library.Writing;

/** The stories of whoever is signed in, with what became of each. */
@Route("staff/stories")
@Menu(title = "library.mine.title", order = 70, icon = "vaadin:open-book")
@RolesAllowed("AUTHOR")
@StyleSheet("library.css")
class MyStoriesView extends Composite<Section> implements HasDynamicTitle, AfterNavigationObserver {

    private final Writing writing;
    private final Div list = new Div();

    MyStoriesView(Writing writing) {
        this.writing = writing;
        var begin = new Anchor("/staff/stories/new", getTranslation("library.mine.new"));
        begin.addClassName("cg-button");
        var head = new Div(new H1(getTranslation("library.mine.title")), begin);
        head.addClassName("cg-head");
        getContent().addClassName("cg-page");
        getContent().add(head, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        List<CaseStudyDetails> stories = writing.mine();
        list.removeAll();
        if (stories.isEmpty()) {
            var empty = new Div(
                    new H2(getTranslation("library.mine.none")),
                    new Paragraph(getTranslation("library.mine.noneText")));
            empty.addClassNames("cg-empty", "lib-empty");
            list.add(empty);
            return;
        }
        var items = new UnorderedList();
        items.addClassName("cg-cards");
        stories.forEach(story -> items.add(card(story)));
        list.add(items);
    }

    private ListItem card(CaseStudyDetails story) {
        var title = StoryText.written(new H2(story.about().title()), story.about());
        var meaning = new Paragraph(getTranslation(story.state().key() + ".meaning"));
        var actions = new Div();
        actions.addClassName("cg-actions");
        var card = new ListItem(StoryText.state(story), title, meaning);
        reason(story).ifPresent(card::add);
        actions.add(open(story));
        if (story.state().isWithAuthor()) {
            actions.add(discard(story));
        }
        card.add(actions);
        card.addClassNames("cg-card", "lib-mine");
        return card;
    }

    /** What its author is still to read: not what has been seen to by sending the story again. */
    static Optional<Component> reason(CaseStudyDetails story) {
        return story.reason() == null || story.state() == StoryState.SUBMITTED
                ? Optional.empty()
                : Optional.of(reason(story.reason()));
    }

    static Component reason(String text) {
        var label = new Paragraph(com.vaadin.flow.i18n.I18NProvider.translate("library.mail.reason"));
        label.addClassName("cg-soft");
        var reason = new Paragraph(text);
        reason.addClassName("cg-user-text");
        reason.getElement().setAttribute("dir", "auto");
        var box = new Div(label, reason);
        box.addClassNames("cg-notice", "cg-notice-warn");
        return box;
    }

    private Anchor open(CaseStudyDetails story) {
        String own = "/staff/stories/" + story.id().value();
        var link = switch (story.state()) {
            case DRAFT, RETURNED -> new Anchor(own, getTranslation("library.mine.continue"));
            case SUBMITTED, ARCHIVED -> new Anchor(own, getTranslation("library.mine.read"));
            case PUBLISHED ->
                new Anchor(
                        story.slug() == null ? own : CaseStudyLinks.page(story.slug()),
                        getTranslation("library.mine.public"));
        };
        link.setAriaLabel(link.getText() + ": " + story.about().title());
        if (story.state() == StoryState.DRAFT || story.state() == StoryState.RETURNED) {
            link.addClassName("cg-button");
        }
        return link;
    }

    private Button discard(CaseStudyDetails story) {
        var button = new Button(getTranslation("library.mine.discard"), click -> {
            var ask = new ConfirmDialog(
                    getTranslation("library.mine.discardAsk"),
                    getTranslation("library.mine.discardText", story.about().title()),
                    getTranslation("library.mine.discard"),
                    yes -> {
                        writing.discard(story.id());
                        load();
                    },
                    getTranslation("shell.cancel"),
                    no -> {});
            ask.open();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(
                getTranslation("library.mine.discard") + ": " + story.about().title());
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.mine.title");
    }
}
