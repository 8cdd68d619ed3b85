package org.commonground.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.Moderation;
import org.commonground.library.StoryState;
import org.commonground.shared.Wording;

/** The stories that wait for a moderator, the oldest first, and those that have been decided. */
@Route("staff/moderation")
@Menu(title = "library.moderation.title", order = 60, icon = "vaadin:check-square-o")
@RolesAllowed("MODERATOR")
@StyleSheet("library.css")
class ModerationView extends Composite<Section> implements HasDynamicTitle, AfterNavigationObserver {

    private static final List<StoryState> SHOWN =
            List.of(StoryState.SUBMITTED, StoryState.PUBLISHED, StoryState.ARCHIVED);

    private final Moderation moderation;
    private final Clock clock;
    private final Nav choice = new Nav();
    private final Div list = new Div();

    ModerationView(Moderation moderation, Clock clock) {
        this.moderation = moderation;
        this.clock = clock;
        choice.addClassNames("cg-actions", "lib-choice");
        choice.getElement().setAttribute("aria-label", getTranslation("library.moderation.show"));
        getContent().addClassName("cg-page");
        getContent().add(new H1(getTranslation("library.moderation.title")), choice, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .orElse("");
        StoryState state = SHOWN.stream()
                .filter(s -> s.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(StoryState.SUBMITTED);
        List<CaseStudyDetails> stories = moderation.in(state);
        choice.removeAll();
        SHOWN.forEach(s -> choice.add(choice(s, s == state)));
        list.removeAll();
        if (stories.isEmpty()) {
            var empty = new Div(
                    new H2(getTranslation("library.moderation.none." + state)),
                    new Paragraph(getTranslation("library.moderation.noneText." + state)));
            empty.addClassNames("cg-empty", "lib-empty");
            list.add(empty);
            return;
        }
        var items = new UnorderedList();
        items.addClassNames("lib-queue");
        stories.forEach(story -> items.add(item(story)));
        list.add(items);
    }

    private Anchor choice(StoryState state, boolean current) {
        var link = new Anchor(
                "/staff/moderation?show=" + state.name().toLowerCase(Locale.ROOT),
                getTranslation("library.moderation.show." + state));
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private Component item(CaseStudyDetails story) {
        var link = StoryText.written(
                new Anchor(
                        "/staff/moderation/" + story.id().value(), story.about().title()),
                story.about());
        var by = new Span(StoryText.by(story.byline()));
        by.addClassName("cg-soft");
        var item = new ListItem(new Div(new H2(link), by), new Span(when(story)));
        item.addClassNames("cg-card", "lib-queue-item");
        return item;
    }

    private String when(CaseStudyDetails story) {
        if (story.state() == StoryState.SUBMITTED && story.submittedAt() != null) {
            long days = Duration.between(story.submittedAt(), clock.instant()).toDays();
            return getTranslation("library.moderation.waiting", days);
        }
        return story.publishedAt() == null
                ? ""
                : Wording.date(story.publishedAt(), ZoneId.of("Europe/London"), getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.moderation.title");
    }
}
