package org.commonground.events.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.commonground.events.EventDetails;
import org.commonground.events.EventForm;
import org.commonground.events.EventHeader;
import org.commonground.events.EventId;
import org.commonground.events.EventLinks;
import org.commonground.events.EventStatus;
import org.commonground.events.EventTool;
import org.commonground.events.EventTools;
import org.commonground.events.Events;
import org.commonground.network.Organisations;
import org.commonground.places.Venues;
import org.jspecify.annotations.Nullable;

/** One event for its organiser: its form and its next step; {@code new} in the place of an id is an event that is not there yet. */
@Route("staff/events/:id")
@RolesAllowed("ORGANISER")
@StyleSheet("events.css")
class EventView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver, BeforeLeaveObserver {

    /** In the address of a copy that was made just now. */
    static final QueryParameters COPIED = QueryParameters.fromString("copied");

    private final Events events;
    private final Venues venues;
    private final Organisations organisations;
    private final EventTools tools;
    private final Clock clock;
    private String title = "";
    private @Nullable EventEditor editor;
    private @Nullable CopyReport report;

    EventView(Events events, Venues venues, Organisations organisations, EventTools tools, Clock clock) {
        this.events = events;
        this.venues = venues;
        this.organisations = organisations;
        this.tools = tools;
        this.clock = clock;
        getContent().addClassName("cg-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent navigation) {
        String id = navigation.getRouteParameters().get("id").orElse("");
        if (id.equals("new")) {
            showNew();
            return;
        }
        Optional<EventDetails> event = idOf(id).flatMap(events::find);
        if (event.isEmpty()) {
            navigation.rerouteToError(NotFoundException.class);
        } else {
            report = navigation.getLocation().getQueryParameters().equals(COPIED)
                    ? CopyReport.of(event.get().id()).orElse(null)
                    : null;
            show(event.get());
        }
    }

    /** What was typed is not thrown away by a slip: not by a link, and not by the back button. */
    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        if (editor == null || !editor.hasChanges()) {
            return;
        }
        ContinueNavigationAction leave = leaving.postpone();
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("events.form.leave"));
        ask.setText(getTranslation("events.form.leaveText"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("events.form.leaveNo"));
        ask.setConfirmText(getTranslation("events.form.leaveYes"));
        ask.addConfirmListener(confirmed -> leave.proceed());
        ask.open();
    }

    static Optional<EventId> idOf(String text) {
        try {
            return Optional.of(new EventId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void showNew() {
        title = getTranslation("events.form.new");
        var crumbs = new Div(new Anchor("/staff/events", getTranslation("events.list.title")));
        crumbs.addClassName("events-crumbs");
        editor = new EventEditor(events, fields(), null, id -> {
            Notification.show(getTranslation("events.form.created"));
            UI.getCurrent().navigate(EventLinks.staff(id).substring(1));
        });
        getContent().removeAll();
        getContent().add(crumbs, new H1(title), new Paragraph(getTranslation("events.form.newIntro")), editor);
    }

    private void show(EventDetails event) {
        title = event.title();
        boolean over = event.status().isOver();
        EventFields fields = fields();
        var form = new EventEditor(events, fields, event, id -> {
            Notification.show(getTranslation("events.form.saved"));
            reload(id);
        });
        editor = form;
        fields.setReadOnly(over);
        form.setSaveVisible(!over);
        var steps =
                new EventSteps(events, event, clock, () -> !form.hasChanges() || form.save(), () -> reload(event.id()));
        var bar = new Div(steps);
        bar.addClassNames("cg-actions", "events-bar");
        if (event.status() != EventStatus.DRAFT) {
            bar.add(new Anchor(EventLinks.page(event.slug()), getTranslation("events.form.publicPage")));
        }
        bar.add(new Anchor(EventLinks.copy(event.id()), getTranslation("events.copy.title")));
        var hint = new Paragraph(getTranslation("events.form.hint." + event.status()));
        hint.addClassName("cg-notice");
        var concerns = new Div();
        getContent().removeAll();
        if (!over) {
            tools.mine()
                    .forEach(tool ->
                            tool.concern(event.id()).ifPresent(text -> concerns.add(concern(tool, event, text))));
            concerns.add(tools.notices(event.id()));
        }
        concerns.setVisible(concerns.getComponentCount() > 0);
        getContent().add(new EventHeader(event.title(), event, tools, EventLinks.staff(event.id())));
        if (report != null && event.status() == EventStatus.DRAFT) {
            getContent().add(report);
        }
        getContent().add(hint, concerns, bar, form);
    }

    private Paragraph concern(EventTool tool, EventDetails event, String text) {
        var way = new Anchor(tool.path(event.id()), getTranslation(tool.labelKey()));
        var concern = new Paragraph(new Span(text + " "), way);
        concern.addClassNames("cg-notice", "cg-notice-warn");
        return concern;
    }

    private void reload(EventId id) {
        events.find(id).ifPresent(this::show);
    }

    private EventFields fields() {
        return new EventFields(
                venues.all(), organisations.all(), LocalDateTime.ofInstant(clock.instant(), EventForm.CITY));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
