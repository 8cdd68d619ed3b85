package org.commonground.registration.list.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.programme.ProgrammeSession;
import org.commonground.registration.RegistrationId;
import org.commonground.registration.RegistrationLinks;
import org.commonground.registration.list.FoundPeople;
import org.commonground.registration.list.ListColumn;
import org.commonground.registration.list.ListOrder;
import org.commonground.registration.list.RegistrationFilter;
import org.commonground.registration.list.RegistrationList;
import org.commonground.registration.list.RegistrationQuery;
import org.commonground.registration.list.RegistrationRow;
import org.commonground.shared.Wording;
import org.jspecify.annotations.Nullable;

/** The rows of the list, fetched as they are scrolled to. */
class PeopleGrid extends Composite<Grid<RegistrationRow>> {

    /** So few are shown at once, without a bar of their own to scroll with. */
    private static final int FEW = 12;

    private final RegistrationList list;
    private final Map<ListColumn, Grid.Column<RegistrationRow>> columns = new EnumMap<>(ListColumn.class);
    private List<ListColumn> chosen = ListColumn.USUAL;
    private boolean narrow;
    private @Nullable RegistrationQuery query;
    private Collection<ProgrammeSession> sessions = List.of();
    private ListOrder order = ListOrder.NEWEST_FIRST;
    private FoundPeople found = FoundPeople.NONE;

    PeopleGrid(RegistrationList list, Runnable selected) {
        this.list = list;
        Grid<RegistrationRow> grid = getContent();
        grid.addClassName("reg-people");
        grid.setPageSize(50);
        grid.setMultiSort(false);
        for (ListColumn column : ListColumn.values()) {
            columns.put(column, add(grid, column));
        }
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(change -> selected.run());
        grid.setItems(this::fetch, this::count).setIdentifierProvider(RegistrationRow::ticket);
        arrange();
    }

    private Grid.Column<RegistrationRow> add(Grid<RegistrationRow> grid, ListColumn column) {
        Grid.Column<RegistrationRow> added = column == ListColumn.HOLDER
                ? grid.addComponentColumn(this::holder).setFlexGrow(2)
                : grid.addComponentColumn(row -> cell(column, row));
        added.setHeader(getTranslation(column.key())).setWidth(width(column)).setResizable(true);
        if (column == ListColumn.HOLDER) {
            added.setRowHeader(true);
        }
        if (column.isSortable()) {
            added.setSortProperty(column.name());
        }
        return added;
    }

    private static String width(ListColumn column) {
        return switch (column) {
            case HOLDER, NEEDS, NOTE, SESSIONS, EMAIL -> "12rem";
            case CODE, STATE, STATUS, LANGUAGE -> "7rem";
            case BOOKED -> "10.5rem";
        };
    }

    /** On a phone what one looks for first stands in the same cell, and all of the cell opens the registration. */
    private Component holder(RegistrationRow row) {
        var name = new Span(row.holderName());
        name.getElement().setAttribute("dir", "auto");
        name.addClassName("reg-holder-name");
        var link = new Anchor(link(row), name);
        link.addClassName("reg-holder");
        if (narrow) {
            var more = new Span(
                    row.spokenCode() + " · " + getTranslation(row.state().key()));
            more.addClassName("cg-soft");
            link.add(more);
        }
        return link;
    }

    private String link(RegistrationRow row) {
        return query == null ? "" : RegistrationLinks.one(query.event().id(), row.registration());
    }

    private Component cell(ListColumn column, RegistrationRow row) {
        var cell = new Span(text(column, row));
        if (column == ListColumn.CODE || column == ListColumn.EMAIL) {
            cell.getElement().setAttribute("dir", "ltr");
        } else if (column == ListColumn.NOTE || column == ListColumn.SESSIONS) {
            cell.getElement().setAttribute("dir", "auto");
        }
        return cell;
    }

    private String text(ListColumn column, RegistrationRow row) {
        return switch (column) {
            case HOLDER -> row.holderName();
            case CODE -> row.spokenCode();
            case STATE -> getTranslation(row.state().key());
            case STATUS -> getTranslation(row.status().key());
            case NEEDS ->
                row.accessNeeds().stream()
                        .sorted()
                        .map(need -> getTranslation(need.key()))
                        .collect(Collectors.joining(", "));
            case NOTE -> row.accessNote();
            case SESSIONS ->
                sessions.stream()
                        .filter(session -> row.sessions().contains(session.id()))
                        .map(ProgrammeSession::title)
                        .collect(Collectors.joining(", "));
            case EMAIL -> row.email();
            case LANGUAGE -> row.locale().getDisplayLanguage(getLocale());
            case BOOKED ->
                query == null
                        ? ""
                        : Wording.dateTime(row.bookedAt(), query.event().zone(), getLocale());
        };
    }

    /** Finds anew. */
    void show(RegistrationQuery wanted, Collection<ProgrammeSession> titles) {
        query = wanted;
        sessions = titles;
        found = list.find(wanted, order);
        Grid<RegistrationRow> grid = getContent();
        grid.deselectAll();
        grid.setAllRowsVisible(found.people() <= FEW);
        grid.getDataProvider().refreshAll();
        grid.setVisible(found.people() > 0);
    }

    FoundPeople found() {
        return found;
    }

    /** What the export shows as well. */
    RegistrationQuery query() {
        if (query == null) {
            throw new IllegalStateException("Nothing is shown yet");
        }
        return query;
    }

    boolean isFiltered() {
        return query != null && !query.filter().equals(RegistrationFilter.ALL);
    }

    /** Whose people are selected, each once. */
    Set<RegistrationId> selected() {
        return getContent().getSelectedItems().stream()
                .map(RegistrationRow::registration)
                .collect(Collectors.toSet());
    }

    int selectedPeople() {
        return getContent().getSelectedItems().size();
    }

    void deselectAll() {
        getContent().deselectAll();
    }

    void choose(List<ListColumn> wanted) {
        chosen = wanted;
        arrange();
    }

    /** On a phone there is room for one. */
    void setNarrow(boolean isNarrow) {
        if (narrow != isNarrow) {
            narrow = isNarrow;
            arrange();
            getContent().getDataProvider().refreshAll();
        }
    }

    private void arrange() {
        columns.forEach(
                (column, shown) -> shown.setVisible(narrow ? column == ListColumn.HOLDER : chosen.contains(column)));
        List<ListColumn> all = new ArrayList<>(chosen);
        Stream.of(ListColumn.values())
                .filter(column -> !chosen.contains(column))
                .forEach(all::add);
        getContent().setColumnOrder(all.stream().map(columns::get).toList());
    }

    private Stream<RegistrationRow> fetch(Query<RegistrationRow, Void> asked) {
        ListOrder wanted = asked.getSortOrders().stream()
                .findFirst()
                .map(sort -> new ListOrder(
                        ListColumn.valueOf(sort.getSorted()), sort.getDirection() == SortDirection.ASCENDING))
                .orElse(ListOrder.NEWEST_FIRST);
        if (query != null && !wanted.equals(order)) {
            order = wanted;
            found = list.find(query, order);
        }
        return list.rows(found, asked.getOffset(), asked.getLimit()).stream();
    }

    private int count(Query<RegistrationRow, Void> asked) {
        return found.people();
    }
}
