package org.commonground.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.CaseStudyLinks;
import org.commonground.library.Evidence;
import org.commonground.library.PhotoDetails;
import org.commonground.library.Question;
import org.commonground.library.StoryAbout;
import org.commonground.places.Wards;

/** A story as it is read, on its page and in the previews of its author and its moderators. */
class StoryArticle extends Composite<Article> {

    private final CaseStudyDetails story;
    private final boolean isThePage;

    /** @param isThePage whether the title is the heading of the whole page */
    StoryArticle(CaseStudyDetails story, Wards wards, boolean isThePage) {
        this.story = story;
        this.isThePage = isThePage;
        var body = new Div(answers());
        body.addClassName("lib-body");
        var columns = new Div(glance(wards), body);
        columns.addClassName("lib-columns");
        getContent().addClassName("lib-story");
        getContent().add(head(), columns);
    }

    private Component head() {
        StoryAbout about = story.about();
        var title = StoryText.written(isThePage ? new H1(about.title()) : new H2(about.title()), about);
        var by = StoryText.written(new Paragraph(StoryText.by(story.byline())), about);
        by.addClassName("cg-lead");
        var head = new Div((Component) title, by);
        head.addClassName("lib-story-head");
        if (story.didNotWork()) {
            head.add(StoryText.notice("cg-notice-warn", getTranslation("library.story.didNotWork")));
        }
        return head;
    }

    private Component glance(Wards wards) {
        StoryAbout about = story.about();
        var facts = new DescriptionList();
        facts.addClassName("cg-facts");
        if (about.topic() != null) {
            fact(
                    facts,
                    "library.story.topic",
                    new Span(getTranslation(about.topic().key())));
        }
        fact(facts, "library.story.where", new Span(StoryText.place(about.ward(), wards)));
        if (about.year() != null) {
            fact(facts, "library.story.when", new Span(String.valueOf(about.year())));
        }
        fact(facts, "library.story.language", new Span(StoryText.language(about.language(), getLocale())));
        Evidence evidence = story.evidence();
        if (evidence != null) {
            var meaning = new Paragraph(getTranslation(evidence.key() + ".meaning"));
            meaning.addClassName("cg-soft");
            fact(facts, "library.story.evidence", new Div(StoryText.ladder(evidence), meaning));
        }
        var heading = isThePage
                ? new H2(getTranslation("library.story.glance"))
                : new H3(getTranslation("library.story.glance"));
        var box = new HtmlContainer("aside");
        box.add((Component) heading, facts);
        box.addClassNames("cg-card", "lib-glance");
        return box;
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        facts.add(
                new DescriptionList.Term(com.vaadin.flow.i18n.I18NProvider.translate(key)),
                new DescriptionList.Description(value));
    }

    private Component[] answers() {
        var parts = new java.util.ArrayList<Component>();
        List<PhotoDetails> photos = story.photos();
        if (!photos.isEmpty()) {
            parts.add(photo(photos.getFirst()));
        }
        for (Question question : Question.values()) {
            String answer = story.answer(question);
            if (!answer.isEmpty()) {
                String text = getTranslation(question.key());
                var written = StoryText.written(new Paragraph(answer), story.about());
                written.addClassName("cg-user-text");
                var section = new Section((Component) (isThePage ? new H2(text) : new H3(text)), written);
                parts.add(section);
            }
        }
        if (photos.size() > 1) {
            var more = new Div();
            more.addClassName("lib-photos");
            photos.stream().skip(1).map(this::photo).forEach(more::add);
            parts.add(more);
        }
        return parts.toArray(Component[]::new);
    }

    private Component photo(PhotoDetails photo) {
        var image = new Image(CaseStudyLinks.photo(photo.id()), photo.description());
        image.getElement().setAttribute("width", String.valueOf(photo.width()));
        image.getElement().setAttribute("height", String.valueOf(photo.height()));
        var figure = new HtmlContainer("figure");
        figure.add(image);
        return StoryText.written(figure, story.about());
    }
}
