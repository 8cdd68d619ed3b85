package org.commonground.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.commonground.library.CaseStudyLinks;
import org.commonground.library.CaseStudySummary;
import org.commonground.library.PhotoDetails;
import org.commonground.library.StoryAbout;
import org.commonground.places.Wards;

/** A published story in a list. */
class StoryCard extends Composite<ListItem> {

    StoryCard(CaseStudySummary story, Wards wards) {
        StoryAbout about = story.about();
        var link = new Anchor(CaseStudyLinks.page(story.slug()), about.title());
        var title = StoryText.written(new H2(link), about);
        var teaser = StoryText.written(new Paragraph(story.teaser()), about);
        var by = StoryText.written(new Paragraph(StoryText.by(story.byline())), about);
        by.addClassName("cg-soft");
        var text = new Div(badges(story), title, teaser, by, facts(story, wards));
        text.addClassName("lib-card-text");
        getContent().addClassNames("cg-card", "lib-card");
        PhotoDetails cover = story.cover();
        if (cover != null) {
            // The title says it; describing the photo once more would only be noise in a list.
            var image = new Image(CaseStudyLinks.thumbnail(cover.id()), "");
            image.getElement().setAttribute("loading", "lazy");
            getContent().add(image);
        } else {
            var band = new Div();
            band.addClassName("lib-no-photo");
            getContent().add(band);
        }
        getContent().add(text);
    }

    private Component badges(CaseStudySummary story) {
        var badges = new Div();
        badges.addClassName("cg-badges");
        if (story.about().topic() != null) {
            badges.add(badge(getTranslation(story.about().topic().key()), ""));
        }
        if (story.didNotWork()) {
            badges.add(badge(getTranslation("library.list.didNotWork"), "cg-badge-warn"));
        }
        return badges;
    }

    private static Span badge(String text, String style) {
        var badge = new Span(text);
        badge.addClassName("cg-badge");
        if (!style.isEmpty()) {
            badge.addClassName(style);
        }
        return badge;
    }

    private Component facts(CaseStudySummary story, Wards wards) {
        String when = story.about().year() == null ? "" : " · " + story.about().year();
        var where = new Span(StoryText.place(story.about().ward(), wards) + when);
        var facts = new Div(StoryText.ladder(story.evidence()), where);
        facts.addClassName("lib-card-facts");
        return facts;
    }
}
