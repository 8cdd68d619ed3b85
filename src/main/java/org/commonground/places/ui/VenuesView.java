package org.commonground.places.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.commonground.places.Room;
import org.commonground.places.Venue;
import org.commonground.places.Venues;
import org.commonground.places.Wards;
import org.jspecify.annotations.Nullable;

/** The venues, with their rooms. */
@Route("staff/venues")
@Menu(title = "places.list.title", order = 20, icon = "vaadin:building")
@RolesAllowed("ORGANISER")
@StyleSheet("places.css")
class VenuesView extends Composite<Section> implements HasDynamicTitle, AfterNavigationObserver {

    private final Venues venues;
    private final Wards wards;
    private final Grid<Venue> grid = new Grid<>();
    private final Paragraph empty = new Paragraph();

    VenuesView(Venues venues, Wards wards) {
        this.venues = venues;
        this.wards = wards;
        var add = new Button(getTranslation("places.list.add"), click -> edit(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var head = new Div(new H1(getTranslation("places.list.title")), add);
        head.addClassName("cg-head");
        grid.addColumn(Venue::name)
                .setHeader(getTranslation("places.list.name"))
                .setFlexGrow(2)
                .setWidth("14rem");
        grid.addColumn(venue -> venue.ward().name())
                .setHeader(getTranslation("places.list.ward"))
                .setAutoWidth(true);
        grid.addColumn(VenuesView::roomNames)
                .setHeader(getTranslation("places.list.rooms"))
                .setFlexGrow(3)
                .setWidth("12rem");
        grid.addColumn(Venue::largestRoom)
                .setHeader(getTranslation("places.list.largest"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(venue -> {
                    var change = new Button(getTranslation("places.list.change"), click -> edit(venue));
                    change.setAriaLabel(getTranslation("places.list.changeNamed", venue.name()));
                    change.addThemeVariants(ButtonVariant.TERTIARY);
                    return change;
                })
                .setFrozenToEnd(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
        empty.setText(getTranslation("places.list.empty"));
        empty.addClassName("cg-empty");
        getContent().addClassName("cg-page");
        getContent().add(head, new Paragraph(getTranslation("places.list.intro")), empty, grid);
    }

    private static String roomNames(Venue venue) {
        return venue.rooms().stream().map(Room::name).collect(Collectors.joining(", "));
    }

    private void edit(@Nullable Venue venue) {
        new VenueDialog(venues, wards, venue, this::load).open();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        List<Venue> all = venues.all();
        grid.setItems(all);
        grid.setVisible(!all.isEmpty());
        empty.setVisible(all.isEmpty());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("places.list.title");
    }
}
