package org.commonground.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.CaseStudyId;
import org.commonground.library.CaseStudyLinks;
import org.commonground.library.StoryState;
import org.commonground.library.Writing;
import org.commonground.places.Wards;

/** Writes a story, one question at a time; the address says which. */
@Route("staff/stories/:id")
@RolesAllowed("AUTHOR")
@StyleSheet("library.css")
class WriteStoryView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final Writing writing;
    private final Wards wards;
    private final Clock clock;
    private String title = "";

    WriteStoryView(Writing writing, Wards wards, Clock clock) {
        this.writing = writing;
        this.wards = wards;
        this.clock = clock;
        getContent().addClassNames("cg-page", "lib-writing");
    }

    static String path(CaseStudyId id) {
        return "staff/stories/" + id.value();
    }

    /** Empty where the text is no identifier. */
    static Optional<CaseStudyId> id(String text) {
        try {
            return Optional.of(new CaseStudyId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<CaseStudyDetails> story =
                event.getRouteParameters().get("id").flatMap(WriteStoryView::id).flatMap(writing::find);
        if (story.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        getContent().removeAll();
        if (story.get().state().isWithAuthor()) {
            String number = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("question")
                    .orElse("1");
            write(story.get(), Step.of(number));
        } else {
            read(story.get());
        }
    }

    private void write(CaseStudyDetails story, Step step) {
        title = getTranslation(step.key());
        StepForm form = form(story, step);
        var body = new Div();
        body.addClassName("lib-step");
        MyStoriesView.reason(story).ifPresent(body::add);
        var position = new Paragraph(getTranslation("library.step.position", step.number(), Step.values().length));
        position.addClassName("cg-soft");
        var progress = new ProgressBar(0, Step.values().length, step.number());
        progress.getElement().setAttribute("aria-hidden", "true");
        body.add(position, progress, new H1(title), form, buttons(story, step, form));
        var columns = new Div(body, overview(story, step));
        columns.addClassName("lib-write-columns");
        getContent().add(columns);
    }

    private StepForm form(CaseStudyDetails story, Step step) {
        return switch (step) {
            case ABOUT -> new AboutStep(writing, wards, clock, story);
            case PHOTOS -> new PhotosStep(writing, story);
            case AUTHOR -> new AuthorStep(writing, story);
            case CHECK -> new CheckStep(writing, wards, story);
            case PROBLEM, WHAT_WE_DID, WITH_WHOM, CHANGED, HOW_WE_KNOW, COST, DIFFERENTLY, WHOM_TO_ASK ->
                new AnswerStep(writing, story, step);
        };
    }

    private Component buttons(CaseStudyDetails story, Step step, StepForm form) {
        var buttons = new Div();
        buttons.addClassNames("cg-actions", "lib-step-buttons");
        if (step != Step.CHECK) {
            var next = new Button(getTranslation("library.step.next"), click -> leave(story, step.number() + 1, form));
            next.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(next);
        }
        if (step != Step.ABOUT) {
            buttons.add(new Button(getTranslation("shell.back"), click -> leave(story, step.number() - 1, form)));
        }
        buttons.add(new Anchor("/staff/stories", getTranslation("library.step.later")));
        return buttons;
    }

    /** Only when what stands there is saved. */
    private void leave(CaseStudyDetails story, int number, StepForm form) {
        if (form.save()) {
            getUI().ifPresent(ui ->
                    ui.navigate(path(story.id()), QueryParameters.of("question", String.valueOf(number))));
        }
    }

    private Component overview(CaseStudyDetails story, Step current) {
        var list = new OrderedList();
        for (Step step : Step.values()) {
            var link = link(story.id(), step, getTranslation(step.key()));
            var item = new ListItem(link);
            if (step.isDone(story)) {
                item.addClassName("lib-done");
                link.setAriaLabel(getTranslation("library.step.done", getTranslation(step.key())));
            }
            if (step == current) {
                link.getElement().setAttribute("aria-current", "step");
            }
            list.add(item);
        }
        var nav = new Nav(list);
        nav.getElement().setAttribute("aria-label", getTranslation("library.step.all"));
        nav.addClassName("lib-overview");
        return nav;
    }

    static Anchor link(CaseStudyId id, Step step, String text) {
        return new Anchor("/" + path(id) + "?question=" + step.number(), text);
    }

    private void read(CaseStudyDetails story) {
        title = story.about().title();
        getContent().add(new H1(getTranslation("library.mine.title")), StoryText.state(story));
        getContent().add(new Paragraph(getTranslation(story.state().key() + ".meaning")));
        MyStoriesView.reason(story).ifPresent(getContent()::add);
        if (story.state() == StoryState.PUBLISHED && story.slug() != null) {
            getContent().add(new Anchor(CaseStudyLinks.page(story.slug()), getTranslation("library.mine.public")));
        }
        getContent().add(new StoryArticle(story, wards, false));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
