package org.commonground.library.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.CaseStudyLinks;
import org.commonground.library.Moderation;
import org.commonground.library.StoryState;
import org.commonground.places.Wards;

/** Reads one story and decides. */
@Route("staff/moderation/:id")
@RolesAllowed("MODERATOR")
@StyleSheet("library.css")
class ModerateStoryView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final Moderation moderation;
    private final Wards wards;

    ModerateStoryView(Moderation moderation, Wards wards) {
        this.moderation = moderation;
        this.wards = wards;
        getContent().addClassName("cg-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<CaseStudyDetails> story =
                event.getRouteParameters().get("id").flatMap(WriteStoryView::id).flatMap(moderation::find);
        story.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(CaseStudyDetails story) {
        var head = new Div(new H1(getTranslation("library.moderation.read")), StoryText.state(story));
        head.addClassName("cg-head");
        var preview = new Div(new StoryArticle(story, wards, false));
        preview.addClassName("lib-preview");
        var columns = new Div(preview);
        columns.addClassName("lib-moderate");
        getContent().removeAll();
        getContent().add(new Anchor("/staff/moderation", getTranslation("library.moderation.back")), head);
        if (story.state() == StoryState.SUBMITTED) {
            columns.add(new DecisionForm(moderation, story));
        }
        if (story.state() == StoryState.PUBLISHED && story.slug() != null) {
            getContent().add(new Anchor(CaseStudyLinks.page(story.slug()), getTranslation("library.mine.public")));
            columns.add(new ArchiveForm(moderation, story));
        }
        if (story.reason() != null) {
            getContent().add(MyStoriesView.reason(story.reason()));
        }
        getContent().add(columns);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.moderation.read");
    }
}
