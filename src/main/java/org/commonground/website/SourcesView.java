package org.commonground.website;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.places.Ward;
import org.commonground.places.Wards;

/** Where the figures about the city's wards come from, and the figures themselves. */
@Route("sources")
@AnonymousAllowed
@StyleSheet("website.css")
class SourcesView extends Composite<Section> implements HasDynamicTitle, AfterNavigationObserver {

    private static final String LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    private final Wards wards;

    SourcesView(Wards wards) {
        this.wards = wards;
        getContent().addClassName("cg-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent navigation) {
        var lead = new Paragraph(getTranslation("website.sources.intro"));
        lead.addClassName("cg-lead");
        var sources = new UnorderedList();
        Stream.of("population", "poverty", "qualifications", "groups", "households", "centres")
                .map(name -> new ListItem(getTranslation("website.sources." + name)))
                .forEach(sources::add);
        var licence = new Anchor(LICENCE, getTranslation("website.sources.licence"));
        licence.setRouterIgnore(true);
        List<Ward> all = wards.all();
        var scroller = new Div(table(all));
        scroller.addClassName("web-table");
        // Somebody with a keyboard has to be able to scroll it sideways.
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", getTranslation("website.sources.table"));
        getContent().removeAll();
        getContent()
                .add(
                        new H1(getTranslation("website.sources.title")),
                        lead,
                        sources,
                        new Paragraph(getTranslation("website.sources.attribution")),
                        new Paragraph(licence),
                        new Paragraph(getTranslation("website.sources.missing")),
                        new H2(getTranslation("website.sources.table")),
                        new Paragraph(getTranslation(
                                "website.sources.total",
                                all.size(),
                                all.stream().mapToInt(Ward::population).sum())),
                        scroller);
    }

    private NativeTable table(List<Ward> all) {
        var table = new NativeTable();
        var head = new NativeTableRow();
        for (String column : List.of("ward", "locality", "residents", "childPoverty", "noQualifications")) {
            var cell = new NativeTableHeaderCell(getTranslation("website.sources.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.add(new NativeTableHeader(head));
        var body = table.getBody();
        for (Ward ward : all) {
            var name = new NativeTableHeaderCell(ward.name());
            name.getElement().setAttribute("scope", "row");
            var row = new NativeTableRow();
            row.add(
                    name,
                    new NativeTableCell(ward.locality()),
                    number("website.sources.number", ward.population()),
                    number("website.sources.percent", ward.childPovertyPct()),
                    number("website.sources.percent", ward.noQualificationsPct()));
            body.add(row);
        }
        return table;
    }

    private NativeTableCell number(String key, Number value) {
        var cell = new NativeTableCell(getTranslation(key, value));
        cell.addClassName("web-number");
        return cell;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("website.sources.pageTitle");
    }
}
