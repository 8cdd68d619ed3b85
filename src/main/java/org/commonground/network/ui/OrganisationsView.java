package org.commonground.network.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonground.network.Organisation;
import org.commonground.network.Organisations;
import org.commonground.places.Ward;
import org.commonground.places.WardCode;
import org.commonground.places.Wards;
import org.commonground.shared.Limits;
import org.jspecify.annotations.Nullable;

/** The organisations of the network. */
@Route("staff/organisations")
@Menu(title = "network.list.title", order = 30, icon = "vaadin:connect")
@RolesAllowed("ORGANISER")
class OrganisationsView extends Composite<Section> implements HasDynamicTitle, AfterNavigationObserver {

    private final Organisations organisations;
    private final Wards wards;
    private final Map<WardCode, String> wardNames;
    private final Grid<Organisation> grid = new Grid<>();
    private final TextField find = new TextField();
    private final Paragraph count = new Paragraph();
    private final Paragraph empty = new Paragraph();

    OrganisationsView(Organisations organisations, Wards wards) {
        this.organisations = organisations;
        this.wards = wards;
        this.wardNames = wards.all().stream().collect(Collectors.toMap(Ward::code, Ward::name));
        var add = new Button(getTranslation("network.list.add"), click -> edit(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var head = new Div(new H1(getTranslation("network.list.title")), add);
        head.addClassName("cg-head");
        find.setLabel(getTranslation("network.list.find"));
        find.addClassName("cg-search");
        find.setMaxLength(Limits.NAME);
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(change -> load());
        count.getElement().setAttribute("role", "status");
        empty.addClassName("cg-empty");
        columns();
        getContent().addClassName("cg-page");
        getContent().add(head, new Paragraph(getTranslation("network.list.intro")), find, count, empty, grid);
    }

    private void columns() {
        grid.addColumn(Organisation::name)
                .setHeader(getTranslation("network.list.name"))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addColumn(organisation -> getTranslation(organisation.kind().key()))
                .setHeader(getTranslation("network.list.kind"))
                .setAutoWidth(true);
        grid.addColumn(this::wardsOf)
                .setHeader(getTranslation("network.list.wards"))
                .setWidth("10rem")
                .setFlexGrow(1);
        grid.addColumn(Organisation::about)
                .setHeader(getTranslation("network.list.about"))
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addComponentColumn(organisation -> {
                    var change = new Button(getTranslation("network.list.change"), click -> edit(organisation));
                    change.setAriaLabel(getTranslation("network.list.changeNamed", organisation.name()));
                    change.addThemeVariants(ButtonVariant.TERTIARY);
                    return change;
                })
                .setFrozenToEnd(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
    }

    private String wardsOf(Organisation organisation) {
        return organisation.wards().isEmpty()
                ? getTranslation("network.list.wholeCity")
                : organisation.wards().stream()
                        .map(code -> wardNames.getOrDefault(code, code.value()))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private void edit(@Nullable Organisation organisation) {
        new OrganisationDialog(organisations, wards.all(), organisation, this::load).open();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        List<Organisation> all = organisations.all();
        String wanted = find.getValue().strip().toLowerCase(Locale.ROOT);
        List<Organisation> found = all.stream()
                .filter(organisation ->
                        organisation.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        grid.setItems(found);
        grid.setVisible(!found.isEmpty());
        count.setText(getTranslation("network.list.count", found.size(), all.size()));
        count.setVisible(!all.isEmpty());
        empty.setVisible(found.isEmpty());
        empty.setText(getTranslation(all.isEmpty() ? "network.list.none" : "network.list.noneFound"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("network.list.title");
    }
}
