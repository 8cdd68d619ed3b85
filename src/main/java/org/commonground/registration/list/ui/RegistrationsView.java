package org.commonground.registration.list.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import org.commonground.events.EventDetails;
import org.commonground.events.EventHeader;
import org.commonground.events.EventTools;
import org.commonground.events.Events;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.programme.Release;
import org.commonground.questions.answers.EventAnswers;
import org.commonground.registration.Places;
import org.commonground.registration.PlacesLeft;
import org.commonground.registration.RegistrationLinks;
import org.commonground.registration.list.BulkActions;
import org.commonground.registration.list.BulkKind;
import org.commonground.registration.list.ColumnChoices;
import org.commonground.registration.list.FoundPeople;
import org.commonground.registration.list.RegistrationExport;
import org.commonground.registration.list.RegistrationList;
import org.commonground.registration.list.RegistrationQuery;
import org.jspecify.annotations.Nullable;

/** Who comes to an event, and what they need; narrowed by what the address says. */
@Route("staff/events/:eventId/registrations")
@RolesAllowed("ORGANISER")
@StyleSheet("registration.css")
class RegistrationsView extends Composite<Section>
        implements HasDynamicTitle, BeforeEnterObserver, AfterNavigationObserver {

    /** Below this there is no room for columns beside one another, in pixels. */
    private static final int NARROW = 640;

    private final RegistrationList list;
    private final EventAnswers answers;
    private final Places places;
    private final Events events;
    private final EventTools tools;
    private final Programmes programmes;
    private final ColumnChoices choices;
    private final BulkActions actions;
    private final RegistrationFilterBar filters = new RegistrationFilterBar(this::go);
    private final PeopleGrid people;
    private final BulkPanel progress;
    private final BulkBar bulk = new BulkBar(this::ask, this::deselect);
    private final Div head = new Div();
    private final Div body = new Div();
    private final Div nothing = new Div();
    private final Paragraph count = new Paragraph();
    private final ExportLinks exports;
    private @Nullable EventDetails event;
    private List<ProgrammeSession> sessions = List.of();

    RegistrationsView(
            RegistrationList list,
            RegistrationExport export,
            ColumnChoices choices,
            BulkActions actions,
            EventAnswers answers,
            Places places,
            Programmes programmes,
            Events events,
            EventTools tools) {
        this.list = list;
        this.choices = choices;
        this.actions = actions;
        this.answers = answers;
        this.places = places;
        this.programmes = programmes;
        this.events = events;
        this.tools = tools;
        people = new PeopleGrid(list, this::showWhom);
        progress = new BulkPanel(actions, this::find);
        exports = new ExportLinks(export, people::query);
        count.getElement().setAttribute("role", "status");
        count.addClassName("reg-count");
        var columns = new Button(getTranslation("registration.columns.open"), click -> chooseColumns());
        columns.addClassName("reg-wide");
        var bar = new Div(count, columns, exports);
        bar.addClassNames("cg-actions", "reg-bar");
        nothing.addClassName("cg-empty");
        nothing.add(
                new Paragraph(getTranslation("registration.list.nobodyFits")),
                new Button(getTranslation("registration.list.filter.clearAll"), click -> go(QueryParameters.empty())));
        head.addClassName("reg-list");
        body.addClassName("reg-list");
        body.add(filters, bar, bulk, nothing, people);
        getContent().addClassName("cg-page");
        getContent().add(head, progress, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        event = EventOfRoute.of(entering, events).orElseThrow(NotFoundException::new);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent navigation) {
        EventDetails here = requireNonNull(event);
        sessions = programmes.released(here.id()).map(Release::sessions).stream()
                .flatMap(Collection::stream)
                .toList();
        filters.read(
                navigation.getLocation().getQueryParameters(),
                sessions.stream()
                        .filter(session -> session.signUpCapacity() != null)
                        .toList(),
                answers.choices(here.id()));
        people.choose(choices.mine());
        progress.show(here.id());
        find();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        UI ui = attach.getUI();
        Signal.effect(this, () -> {
            int width = ui.getPage().windowSizeSignal().get().width();
            people.setNarrow(width > 0 && width < NARROW);
        });
    }

    private void find() {
        EventDetails here = requireNonNull(event);
        boolean nobodyYet = list.isEmpty(here.id());
        head.removeAll();
        head.add(
                new EventHeader(
                        getTranslation("registration.list.title"), here, tools, RegistrationLinks.list(here.id())),
                figures(places.left(here.id())),
                ways(here));
        if (nobodyYet) {
            var empty = new Paragraph(getTranslation("registration.list.empty"));
            empty.addClassName("cg-empty");
            head.add(empty);
        } else {
            head.add(new NeedBadges(list.needs(here.id())));
        }
        body.setVisible(!nobodyYet);
        people.show(new RegistrationQuery(here, filters.filter()), sessions);
        FoundPeople found = people.found();
        count.setText(getTranslation(
                "registration.list.count", found.people(), found.registrations().size()));
        nothing.setVisible(found.people() == 0);
        bulk.setVisible(found.people() > 0);
        exports.setVisible(found.people() > 0);
        showWhom();
    }

    private Div ways(EventDetails here) {
        var register = new Anchor(RegistrationLinks.register(here.id()), getTranslation("registration.list.register"));
        register.addClassName("cg-button");
        var ways = new Div(register);
        ways.addClassName("cg-actions");
        return ways;
    }

    private Paragraph figures(PlacesLeft left) {
        var figures =
                new Paragraph(getTranslation("registration.list.figures", left.taken(), left.capacity(), left.left()));
        figures.addClassName("cg-lead");
        return figures;
    }

    private void go(QueryParameters query) {
        String path = RegistrationLinks.list(requireNonNull(event).id()).substring(1);
        UI.getCurrent().navigate(path, query);
    }

    private void chooseColumns() {
        new ColumnsDialog(choices.mine(), chosen -> {
                    choices.keep(chosen);
                    people.choose(choices.mine());
                })
                .open();
    }

    private void ask(BulkKind kind) {
        EventDetails here = requireNonNull(event);
        var whom =
                people.selectedPeople() > 0 ? people.selected() : people.found().registrations();
        new BulkStart(actions, here.id(), kind, whom, () -> progress.show(here.id())).ask(this);
    }

    private void deselect() {
        people.deselectAll();
    }

    private void showWhom() {
        bulk.show(people.selectedPeople(), people.found().people());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registration.list.title");
    }
}
