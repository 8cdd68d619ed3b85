package org.commonground.checkin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commonground.checkin.Arrivals;
import org.commonground.checkin.DoorLinks;
import org.commonground.checkin.Doors;
import org.commonground.events.EventDetails;
import org.commonground.events.EventHeader;
import org.commonground.events.EventId;
import org.commonground.events.EventTools;
import org.commonground.events.Events;
import org.commonground.registration.Tickets;
import org.jspecify.annotations.Nullable;

/** An event's doors on the day: who arrives, live, and the phones that let people in. */
@Route("staff/events/:eventId/door")
@RolesAllowed("ORGANISER")
@StyleSheet("checkin.css")
class DoorBoardView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final Events events;
    private final Doors doors;
    private final Arrivals arrivals;
    private final Tickets tickets;
    private final LiveDoors live;
    private final EventTools tools;

    private final AtomicBoolean refreshing = new AtomicBoolean();
    private String title = "";

    @Nullable
    private EventId event;

    @Nullable
    private ArrivalsPanel arrivalsPanel;

    @Nullable
    private PhoneList phones;

    @Nullable
    private Registration listening;

    DoorBoardView(Events events, Doors doors, Arrivals arrivals, Tickets tickets, LiveDoors live, EventTools tools) {
        this.events = events;
        this.doors = doors;
        this.arrivals = arrivals;
        this.tickets = tickets;
        this.live = live;
        this.tools = tools;
        getContent().addClassName("cg-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        EventDetails details = enter.getRouteParameters()
                .get("eventId")
                .flatMap(DoorBoardView::id)
                .flatMap(events::find)
                .orElse(null);
        if (details == null) {
            enter.rerouteToError(NotFoundException.class);
            return;
        }
        event = details.id();
        title = getTranslation("checkin.board.title", details.title());
        show(details);
        // The screen of another event before it may be this same object, which is in the page already.
        getUI().ifPresent(this::listen);
    }

    private void show(EventDetails details) {
        arrivalsPanel = new ArrivalsPanel(details.id(), details.zone(), arrivals, tickets);
        phones = new PhoneList(details.id(), details.zone(), doors);
        var pair = new Button(
                getTranslation("checkin.pair.open"),
                click -> new PairPhoneDialog(details, doors, this::refresh).open());
        pair.addThemeVariants(ButtonVariant.PRIMARY);
        var header =
                new EventHeader(getTranslation("checkin.board.tool"), details, tools, DoorLinks.board(details.id()));
        var both = new Div(arrivalsPanel, phones);
        both.addClassName("checkin-board");
        getContent().removeAll();
        getContent().add(header, new Div(pair), both);
        refresh();
    }

    private void refresh() {
        refreshing.set(false);
        if (arrivalsPanel != null && phones != null) {
            arrivalsPanel.refresh();
            phones.refresh();
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        listen(attach.getUI());
    }

    private void listen(UI ui) {
        if (event == null) {
            return;
        }
        stopListening();
        listening = live.listen(event, () -> {
            // Many arrivals at once are one refreshment.
            if (refreshing.compareAndSet(false, true)) {
                tell(ui);
            }
        });
        // What happened between loading and listening.
        refresh();
    }

    private void tell(UI ui) {
        try {
            ui.access(this::refresh);
        } catch (UIDetachedException left) {
            // The organiser went away at this very moment.
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        stopListening();
    }

    private void stopListening() {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    private static Optional<EventId> id(String text) {
        try {
            return Optional.of(new EventId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
