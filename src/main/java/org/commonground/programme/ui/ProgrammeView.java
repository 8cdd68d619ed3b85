package org.commonground.programme.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.commonground.events.EventDetails;
import org.commonground.events.EventHeader;
import org.commonground.events.EventId;
import org.commonground.events.EventTools;
import org.commonground.events.Events;
import org.commonground.programme.ProgrammeDraft;
import org.commonground.programme.ProgrammeLinks;
import org.commonground.programme.Programmes;
import org.commonground.programme.Release;
import org.jspecify.annotations.Nullable;

/** Where organisers build the programme of an event and release it; the address names the event and the day. */
@Route("staff/events/:eventId/programme")
@RolesAllowed("ORGANISER")
@StyleSheet("programme.css")
class ProgrammeView extends Composite<Section>
        implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final Programmes programmes;
    private final Events events;
    private final EventTools tools;
    private final Div header = new Div();
    private final Paragraph status = new Paragraph();
    private final Div buttons = new Div();
    private final Button release = new Button();
    private final Div place = new Div();
    private @Nullable EventDetails event;
    private @Nullable ProgrammeBoard board;

    ProgrammeView(Programmes programmes, Events events, EventTools tools) {
        this.programmes = programmes;
        this.events = events;
        this.tools = tools;
        var add = new Button(
                getTranslation("programme.builder.add"),
                click -> requireNonNull(board).add());
        release.setText(getTranslation("programme.builder.release"));
        release.addThemeVariants(ButtonVariant.PRIMARY);
        release.addClickListener(click -> preview());
        buttons.add(add, release);
        buttons.addClassName("cg-actions");
        var head = new Div(status, buttons);
        head.addClassName("cg-head");
        status.addClassName("cg-programme-status");
        getContent().addClassNames("cg-page", "cg-programme-builder");
        getContent().add(header, head, place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        event = entering.getRouteParameters()
                .get("eventId")
                .flatMap(ProgrammeView::eventId)
                .flatMap(events::find)
                .orElseThrow(NotFoundException::new);
    }

    private static Optional<EventId> eventId(String text) {
        try {
            return Optional.of(new EventId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent navigation) {
        Optional<LocalDate> day = navigation
                .getLocation()
                .getQueryParameters()
                .getSingleParameter("day")
                .flatMap(ProgrammeView::date);
        build(event(), day.orElse(null));
        load();
    }

    private void build(EventDetails shown, @Nullable LocalDate day) {
        event = shown;
        board = new ProgrammeBoard(programmes, shown, day, this::load);
        header.removeAll();
        header.add(new EventHeader(getTranslation("programme.tool"), shown, tools, ProgrammeLinks.builder(shown.id())));
        place.removeAll();
        place.add(board);
        buttons.setVisible(!shown.status().isOver());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private EventDetails event() {
        return requireNonNull(event);
    }

    private void load() {
        Optional<EventDetails> now = events.find(event().id());
        Optional<ProgrammeDraft> loaded = programmes.draft(event().id());
        if (now.isEmpty() || loaded.isEmpty()) {
            getUI().ifPresent(ui -> ui.getPage().reload());
            return;
        }
        // Somebody may have moved the event, or changed the rooms of its venue, since this page was opened.
        if (!now.get().equals(event)) {
            build(now.get(), requireNonNull(board).day());
        }
        ProgrammeDraft draft = loaded.get();
        requireNonNull(board).show(draft);
        release.setEnabled(draft.changedSinceRelease());
        if (event().status().isOver()) {
            status.setText(getTranslation("programme.session.eventOver"));
            return;
        }
        status.setText(
                draft.releases() == 0
                        ? getTranslation("programme.builder.unreleased")
                        : getTranslation(
                                draft.changedSinceRelease()
                                        ? "programme.builder.changed"
                                        : "programme.builder.released",
                                draft.releases()));
    }

    private void preview() {
        programmes
                .preview(event().id())
                .ifPresent(preview -> new ReleaseDialog(programmes, event(), preview, this::released).open());
    }

    private void released(Release done) {
        Notification.show(getTranslation("programme.builder.done", done.number()));
        load();
    }

    @Override
    public String getPageTitle() {
        return event == null ? "" : getTranslation("programme.builder.title", event.title());
    }
}
