package org.commonground.registration.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.events.EventHeader;
import org.commonground.events.EventId;
import org.commonground.events.EventTools;
import org.commonground.events.Events;
import org.commonground.registration.Places;
import org.commonground.registration.PlacesLeft;
import org.commonground.registration.RegistrationLinks;
import org.commonground.registration.RegistrationSummary;
import org.commonground.registration.Registrations;
import org.commonground.registration.SendAgainResult;
import org.commonground.registration.TicketCard;
import org.commonground.registration.TicketState;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Wording;
import org.jspecify.annotations.Nullable;

/** Who comes to an event, and what they need. */
@Route("staff/events/:eventId/registrations")
@RolesAllowed("ORGANISER")
@StyleSheet("registration.css")
class RegistrationsView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private record Row(RegistrationSummary registration, TicketCard ticket) {}

    private final Registrations registrations;
    private final Places places;
    private final Events events;
    private final EventTools tools;
    private final Grid<Row> grid = new Grid<>();
    private final TextField search = new TextField();
    private List<Row> rows = List.of();
    private @Nullable EventDetails event;

    RegistrationsView(Registrations registrations, Places places, Events events, EventTools tools) {
        this.registrations = registrations;
        this.places = places;
        this.events = events;
        this.tools = tools;
        // A long name must not push the code out of sight on a phone.
        column("registration.list.holder", row -> row.ticket().holderName())
                .setAutoWidth(false)
                .setWidth("12rem");
        column("registration.list.code", row -> row.ticket().shownSpokenCode());
        column(
                "registration.list.state",
                row -> getTranslation(row.ticket().state().key()));
        column("registration.list.needs", row -> needs(row.ticket()));
        column("registration.list.email", row -> row.registration().email().value());
        column(
                "registration.list.booked",
                row -> Wording.dateTime(
                        row.registration().bookedAt(), requireNonNull(event).zone(), getLocale()));
        grid.addComponentColumn(this::sendAgain).setAutoWidth(true).setFlexGrow(0);
        search.setLabel(getTranslation("registration.list.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(120);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
        getContent().addClassName("cg-page");
    }

    private Grid.Column<Row> column(String key, ValueProvider<Row, String> value) {
        return grid.addColumn(value)
                .setHeader(getTranslation(key))
                .setAutoWidth(true)
                .setSortable(true)
                .setResizable(true);
    }

    private String needs(TicketCard ticket) {
        String needs = ticket.accessNeeds().stream()
                .sorted()
                .map(need -> getTranslation(need.key()))
                .collect(Collectors.joining(", "));
        return ticket.accessNote().isEmpty()
                ? needs
                : needs.isEmpty() ? ticket.accessNote() : needs + ". " + ticket.accessNote();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        event = entering.getRouteParameters()
                .get("eventId")
                .flatMap(RegistrationsView::idOf)
                .flatMap(events::find)
                .orElseThrow(NotFoundException::new);
        load();
    }

    private static Optional<EventId> idOf(String text) {
        try {
            return Optional.of(new EventId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void load() {
        EventDetails here = requireNonNull(event);
        rows = registrations.ofEvent(here.id()).stream()
                .flatMap(registration -> registration.tickets().stream().map(ticket -> new Row(registration, ticket)))
                .toList();
        getContent().removeAll();
        getContent()
                .add(
                        new EventHeader(
                                getTranslation("registration.list.title"),
                                here,
                                tools,
                                RegistrationLinks.list(here.id())),
                        figures(places.left(here.id())));
        if (rows.isEmpty()) {
            var empty = new Paragraph(getTranslation("registration.list.empty"));
            empty.addClassName("cg-empty");
            getContent().add(empty);
        } else {
            getContent().add(accessNeeds(), new Div(bar()), grid);
            filter();
        }
    }

    private Paragraph figures(PlacesLeft left) {
        var figures =
                new Paragraph(getTranslation("registration.list.figures", left.taken(), left.capacity(), left.left()));
        figures.addClassName("cg-lead");
        return figures;
    }

    /** Each need is somebody's task: how many there are of each. */
    private Component accessNeeds() {
        Map<AccessNeed, Long> counts = rows.stream()
                .filter(row -> row.ticket().state() == TicketState.VALID)
                .flatMap(row -> row.ticket().accessNeeds().stream())
                .collect(Collectors.groupingBy(need -> need, TreeMap::new, Collectors.counting()));
        var badges = new Div();
        badges.addClassName("cg-badges");
        counts.forEach((need, count) -> {
            var badge = new Span(getTranslation("registration.list.need", getTranslation(need.key()), count));
            badge.addClassNames("cg-badge", "cg-badge-warn");
            badges.add(badge);
        });
        long notes = rows.stream()
                .filter(row -> row.ticket().state() == TicketState.VALID
                        && !row.ticket().accessNote().isEmpty())
                .count();
        if (notes > 0) {
            var badge = new Span(getTranslation("registration.list.notes", notes));
            badge.addClassName("cg-badge");
            badges.add(badge);
        }
        Component content = badges.getChildren().findAny().isPresent()
                ? badges
                : new Paragraph(getTranslation("registration.list.noNeeds"));
        var part = new Div(new H2(getTranslation("registration.list.needsHeading")), content);
        part.addClassName("cg-form");
        return part;
    }

    private Div bar() {
        EventDetails here = requireNonNull(event);
        var export = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] csv =
                            RegistrationsCsv.of(registrations.ofEvent(here.id()), here.zone(), this::getTranslation);
                    return new DownloadResponse(
                            new ByteArrayInputStream(csv), here.slug() + ".csv", "text/csv; charset=UTF-8", csv.length);
                }),
                getTranslation("registration.list.export"));
        var bar = new Div(search, export);
        bar.addClassNames("cg-actions", "reg-bar");
        return bar;
    }

    private Component sendAgain(Row row) {
        if (row.ticket().state() != TicketState.VALID) {
            return new Span();
        }
        var again = new Button(getTranslation("registration.list.sendAgain"), click -> {
            click.getSource().setEnabled(true);
            String key = switch (registrations.sendAgain(row.registration().id())) {
                case SendAgainResult.Sent sent -> "registration.list.sent";
                case SendAgainResult.TooMany many -> "registration.list.tooMany";
                case SendAgainResult.NothingToSend nothing -> "registration.manage.nothingToSend";
            };
            Notification.show(getTranslation(key, row.registration().email().value()));
        });
        again.setAriaLabel(getTranslation(
                "registration.list.sendAgainTo", row.registration().email().value()));
        again.addThemeVariants(ButtonVariant.TERTIARY);
        // The second click of a double click would end the private link that the first one sent.
        again.setDisableOnClick(true);
        return again;
    }

    private void filter() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        // As it is heard at the telephone: without the line in its middle.
        String code = wanted.replaceAll("[\\s-]", "");
        grid.setItems(rows.stream()
                .filter(row ->
                        row.ticket().holderName().toLowerCase(Locale.ROOT).contains(wanted)
                                || (!code.isEmpty()
                                        && row.ticket()
                                                .spokenCode()
                                                .toLowerCase(Locale.ROOT)
                                                .contains(code))
                                || row.registration().email().value().contains(wanted))
                .toList());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registration.list.title");
    }
}
