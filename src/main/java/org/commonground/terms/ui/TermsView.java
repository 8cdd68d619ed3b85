package org.commonground.terms.ui;

import static java.util.Objects.requireNonNull;

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
import java.util.Optional;
import java.util.UUID;
import org.commonground.events.EventDetails;
import org.commonground.events.EventHeader;
import org.commonground.events.EventId;
import org.commonground.events.EventTools;
import org.commonground.events.Events;
import org.commonground.shared.Links;
import org.commonground.terms.BookingTerms;
import org.commonground.terms.Invitations;
import org.commonground.terms.TermsEditor;
import org.commonground.terms.TermsLinks;
import org.jspecify.annotations.Nullable;

/** On what terms an event can be booked, and for whom places are held. */
@Route("staff/events/:eventId/booking")
@RolesAllowed("ORGANISER")
@StyleSheet("terms.css")
class TermsView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final BookingTerms terms;
    private final TermsEditor editor;
    private final Invitations invitations;
    private final Events events;
    private final EventTools tools;
    private final Links links;
    private @Nullable EventDetails event;

    TermsView(
            BookingTerms terms,
            TermsEditor editor,
            Invitations invitations,
            Events events,
            EventTools tools,
            Links links) {
        this.terms = terms;
        this.editor = editor;
        this.invitations = invitations;
        this.events = events;
        this.tools = tools;
        this.links = links;
        getContent().addClassName("cg-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        event = entering.getRouteParameters()
                .get("eventId")
                .flatMap(TermsView::idOf)
                .flatMap(events::find)
                .orElseThrow(NotFoundException::new);
        show();
    }

    private static Optional<EventId> idOf(String text) {
        try {
            return Optional.of(new EventId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void show() {
        EventDetails here = requireNonNull(event);
        boolean over = here.status().isOver();
        getContent().removeAll();
        getContent()
                .add(new EventHeader(getTranslation("terms.edit.title"), here, tools, TermsLinks.editor(here.id())));
        var notice = new Paragraph(getTranslation(over ? "terms.edit.over" : "terms.edit.intro"));
        notice.addClassName("cg-notice");
        getContent()
                .add(
                        notice,
                        new TermsPanel(editor, here, terms.of(here.id()), this::show),
                        new InvitationsPanel(invitations, here, links));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("terms.edit.title");
    }
}
