package org.commonground.events.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.commonground.events.EventDetails;
import org.commonground.events.EventHeader;
import org.commonground.events.EventLinks;
import org.commonground.events.EventTools;
import org.commonground.events.Events;
import org.commonground.events.copying.Copying;

/** Makes another event after the model of this one, such as next year's Summit. */
@Route("staff/events/:id/copy")
@RolesAllowed("ORGANISER")
@StyleSheet("events.css")
class CopyEventView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final Events events;
    private final Copying copying;
    private final EventTools tools;
    private final Clock clock;
    private String title = "";

    CopyEventView(Events events, Copying copying, EventTools tools, Clock clock) {
        this.events = events;
        this.copying = copying;
        this.tools = tools;
        this.clock = clock;
        getContent().addClassName("cg-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent navigation) {
        navigation
                .getRouteParameters()
                .get("id")
                .flatMap(EventView::idOf)
                .flatMap(events::find)
                .ifPresentOrElse(this::show, () -> navigation.rerouteToError(NotFoundException.class));
    }

    private void show(EventDetails event) {
        title = getTranslation("events.copy.pageTitle", event.title());
        getContent().removeAll();
        getContent()
                .add(
                        new EventHeader(getTranslation("events.copy.title"), event, tools, EventLinks.copy(event.id())),
                        new Paragraph(getTranslation("events.copy.intro")));
        if (event.organiserGone()) {
            var gone = new Paragraph(getTranslation("events.copy.organiserGone"));
            gone.addClassNames("cg-notice", "cg-notice-warn");
            getContent().add(gone);
        }
        getContent().add(new CopyEditor(copying, event, copying.parts(event.id(), getLocale()), clock.instant()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
