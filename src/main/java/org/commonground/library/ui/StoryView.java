package org.commonground.library.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonground.library.CaseStudies;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.CaseStudyLinks;
import org.commonground.places.Wards;

/** One published story. */
@Route("what-works/:slug")
@AnonymousAllowed
@StyleSheet("library.css")
class StoryView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final CaseStudies library;
    private final Wards wards;
    private String title = "";

    StoryView(CaseStudies library, Wards wards) {
        this.library = library;
        this.wards = wards;
        getContent().addClassNames("cg-page", "lib-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters().get("slug").orElse("");
        library.find(slug).ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(CaseStudyDetails story) {
        title = story.about().title();
        var print = new Button(
                getTranslation("library.story.print"),
                VaadinIcon.PRINT.create(),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        var actions = new Div(new Anchor(CaseStudyLinks.ALL, getTranslation("library.story.back")), print);
        actions.addClassNames("cg-head", "cg-no-print");
        var share = new Div(new Anchor("/share-your-story", getTranslation("library.story.share")));
        share.addClassNames("cg-no-print");
        getContent().removeAll();
        getContent().add(actions, new StoryArticle(story, wards, true), share);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
