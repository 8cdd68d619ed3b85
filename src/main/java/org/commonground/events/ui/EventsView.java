package org.commonground.events.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonground.events.EventHeader;
import org.commonground.events.EventLinks;
import org.commonground.events.EventStatus;
import org.commonground.events.EventSummary;
import org.commonground.events.Events;
import org.commonground.shared.Limits;
import org.commonground.shared.Wording;

/** All events for organisers, drafts too; what is filtered stands in the address. */
@Route("staff/events")
@Menu(title = "events.list.title", order = 10, icon = "vaadin:calendar")
@RolesAllowed("ORGANISER")
@StyleSheet("events.css")
class EventsView extends Composite<Section> implements HasDynamicTitle, AfterNavigationObserver {

    private static final String STATUS = "status";
    private static final String TEXT = "q";

    private final Events events;
    private final Grid<EventSummary> grid = new Grid<>();
    private final Select<EventStatus> status = new Select<>();
    private final TextField text = new TextField();
    private final Paragraph count = new Paragraph();
    private final Div empty = new Div();

    EventsView(Events events) {
        this.events = events;
        var create = new Anchor("/staff/events/new", getTranslation("events.list.create"));
        create.addClassName("cg-button");
        var head = new Div(new H1(getTranslation("events.list.title")), create);
        head.addClassName("cg-head");
        status.setLabel(getTranslation("events.list.status"));
        status.setItems(EventStatus.values());
        status.setItemLabelGenerator(
                value -> value == null ? getTranslation("events.list.anyStatus") : getTranslation(value.key()));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("events.list.anyStatus"));
        status.addValueChangeListener(change -> changed(change.isFromClient()));
        text.setLabel(getTranslation("events.list.find"));
        text.setMaxLength(Limits.NAME);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> changed(change.isFromClient()));
        var filters = new Div(status, text);
        filters.addClassName("events-filters");
        count.getElement().setAttribute("role", "status");
        empty.addClassName("cg-empty");
        columns();
        getContent().addClassName("cg-page");
        getContent().add(head, filters, count, empty, grid);
    }

    private void columns() {
        grid.addComponentColumn(event -> {
                    var link = new Anchor(EventLinks.staff(event.id()), event.title());
                    link.getElement().setAttribute("dir", "auto");
                    return link;
                })
                .setHeader(getTranslation("events.list.event"))
                .setFlexGrow(3)
                .setWidth("14rem")
                .setComparator(EventSummary::title);
        grid.addComponentColumn(event -> EventHeader.badge(event.status()))
                .setHeader(getTranslation("events.list.status"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setComparator(EventSummary::status);
        grid.addColumn(event -> Wording.dateTime(event.time().start(), event.zone(), getLocale()))
                .setHeader(getTranslation("events.list.when"))
                .setAutoWidth(true)
                .setComparator(event -> event.time().start());
        grid.addColumn(event -> getTranslation(event.kind().key()))
                .setHeader(getTranslation("events.list.kind"))
                .setAutoWidth(true);
        grid.addColumn(EventSummary::venueName)
                .setHeader(getTranslation("events.list.venue"))
                .setAutoWidth(true);
        grid.addColumn(EventSummary::capacity)
                .setHeader(getTranslation("events.list.capacity"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        status.setValue(
                query.getSingleParameter(STATUS).flatMap(EventsView::statusOf).orElse(null));
        text.setValue(query.getSingleParameter(TEXT).orElse(""));
        load();
    }

    private static java.util.Optional<EventStatus> statusOf(String name) {
        return List.of(EventStatus.values()).stream()
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private void changed(boolean byHand) {
        if (!byHand) {
            return;
        }
        Map<String, String> query = new HashMap<>();
        if (status.getValue() != null) {
            query.put(STATUS, status.getValue().name().toLowerCase(Locale.ROOT));
        }
        if (!text.getValue().isBlank()) {
            query.put(TEXT, text.getValue().strip());
        }
        UI.getCurrent().navigate(EventsView.class, QueryParameters.simple(query));
    }

    private void load() {
        List<EventSummary> all = events.all();
        String wanted = text.getValue().strip().toLowerCase(Locale.ROOT);
        List<EventSummary> found = all.stream()
                .filter(event -> status.getValue() == null || event.status() == status.getValue())
                .filter(event -> (event.title() + " " + event.venueName())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        grid.setItems(found);
        grid.setVisible(!found.isEmpty());
        count.setText(getTranslation("events.list.count", found.size(), all.size()));
        count.setVisible(!all.isEmpty());
        empty.setVisible(found.isEmpty());
        empty.setText(getTranslation(all.isEmpty() ? "events.list.none" : "events.list.noneFound"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("events.list.title");
    }
}
