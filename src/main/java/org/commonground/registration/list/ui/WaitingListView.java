package org.commonground.registration.list.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Function;
import org.commonground.events.EventDetails;
import org.commonground.events.EventHeader;
import org.commonground.events.EventTools;
import org.commonground.events.Events;
import org.commonground.registration.DeskResult;
import org.commonground.registration.Places;
import org.commonground.registration.PlacesLeft;
import org.commonground.registration.RegistrationLinks;
import org.commonground.registration.WaitingList;
import org.commonground.registration.WaitingParty;
import org.commonground.registration.desk.ui.NoAddressNotice;
import org.commonground.shared.Wording;
import org.jspecify.annotations.Nullable;

/** Who waits for an event, in the order in which places are offered. */
@Route("staff/events/:eventId/waiting-list")
@RolesAllowed("ORGANISER")
@StyleSheet("registration.css")
class WaitingListView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final WaitingList waitingList;
    private final Places places;
    private final Events events;
    private final EventTools tools;
    private final Paragraph outcome = new Paragraph();
    private @Nullable EventDetails event;

    WaitingListView(WaitingList waitingList, Places places, Events events, EventTools tools) {
        this.waitingList = waitingList;
        this.places = places;
        this.events = events;
        this.tools = tools;
        outcome.getElement().setAttribute("role", "status");
        outcome.setVisible(false);
        getContent().addClassName("cg-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        event = EventOfRoute.of(entering, events).orElseThrow(NotFoundException::new);
        show();
    }

    private void show() {
        EventDetails here = requireNonNull(event);
        List<WaitingParty> parties = waitingList.ofEvent(here.id());
        PlacesLeft left = places.left(here.id());
        var figures = new Paragraph(
                getTranslation("registration.queue.figures", left.taken(), left.capacity(), left.waiting()));
        figures.addClassName("cg-lead");
        getContent().removeAll();
        getContent()
                .add(
                        new EventHeader(
                                getTranslation("registration.queue.title"),
                                here,
                                tools,
                                RegistrationLinks.waitingList(here.id())),
                        outcome,
                        figures);
        if (parties.isEmpty()) {
            var empty = new Paragraph(getTranslation("registration.queue.empty"));
            empty.addClassName("cg-empty");
            getContent().add(empty);
            return;
        }
        list(
                "registration.queue.offered",
                parties.stream().filter(party -> party.position() == 0).toList());
        list(
                "registration.queue.waiting",
                parties.stream().filter(party -> party.position() > 0).toList());
    }

    private void list(String headingKey, List<WaitingParty> parties) {
        if (!parties.isEmpty()) {
            var list = new OrderedList();
            list.addClassName("reg-queue");
            parties.forEach(party -> list.add(new ListItem(card(party))));
            getContent().add(new H2(getTranslation(headingKey, parties.size())), list);
        }
    }

    private Article card(WaitingParty party) {
        EventDetails here = requireNonNull(event);
        var name = new Anchor(RegistrationLinks.one(here.id(), party.id()), party.name());
        name.getElement().setAttribute("dir", "auto");
        var number =
                new Span(party.position() == 0 ? "" : getTranslation("registration.queue.number", party.position()));
        number.addClassName("reg-queue-number");
        var head = new Div(number, name);
        if (party.first()) {
            var badge = new Span(getTranslation("registration.queue.isFirst"));
            badge.addClassNames("cg-badge", "cg-badge-warn");
            head.add(badge);
        }
        var facts = new Paragraph(
                party.offeredUntil() == null
                        ? getTranslation(
                                "registration.queue.since",
                                party.persons(),
                                Wording.dateTime(party.since(), here.zone(), getLocale()))
                        : getTranslation(
                                "registration.queue.until",
                                party.persons(),
                                Wording.dateTime(party.offeredUntil(), here.zone(), getLocale())));
        facts.addClassName("cg-soft");
        var actions = new Div();
        actions.addClassName("cg-actions");
        if (party.offeredUntil() != null) {
            actions.add(accept(party));
        }
        if (party.position() > 1) {
            actions.add(action("putFirst", party, reason -> waitingList.putFirst(party.id(), reason)));
        }
        actions.add(action("remove", party, reason -> waitingList.remove(party.id(), reason)));
        var card = new Article(head, facts);
        if (party.email().isEmpty()) {
            card.add(new NoAddressNotice(party.phone()));
        }
        card.add(actions);
        card.addClassName("cg-card");
        return card;
    }

    private Button accept(WaitingParty party) {
        var button = new Button(
                getTranslation("registration.queue.accept", party.persons()),
                click -> new AskDialog(
                                getTranslation("registration.queue.acceptSure", party.name()),
                                getTranslation(
                                        party.email().isEmpty()
                                                ? "registration.queue.acceptText.unreachable"
                                                : "registration.queue.acceptText"),
                                getTranslation("registration.queue.accept", party.persons()),
                                false,
                                () -> did(waitingList.acceptFor(party.id()), "registration.queue.acceptDone"))
                        .open());
        button.setAriaLabel(getTranslation("registration.queue.acceptOf", party.name()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Button action(String what, WaitingParty party, Function<String, DeskResult> change) {
        String key = "registration.queue." + what;
        boolean harmful = what.equals("remove");
        boolean silent = harmful && party.email().isEmpty();
        var button = new Button(getTranslation(key), click -> {
            var reason = new ReasonField(key + "Reason");
            new AskDialog(
                            getTranslation(key + "Sure", party.name()),
                            getTranslation(silent ? key + "Text.unreachable" : key + "Text", party.persons()),
                            getTranslation(key),
                            harmful,
                            () -> reason.check()
                                    && did(
                                            change.apply(reason.getValue()),
                                            silent ? "registration.one.doneUnreachable" : key + "Done"))
                    .with(reason)
                    .open();
        });
        button.setAriaLabel(getTranslation(key + "Of", party.name()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private boolean did(DeskResult result, String doneKey) {
        boolean done = result instanceof DeskResult.Done;
        outcome.setText(getTranslation(done ? doneKey : "registration.one.asBefore"));
        outcome.setClassName("cg-notice " + (done ? "cg-notice-good" : "cg-notice-warn"));
        outcome.setVisible(true);
        show();
        outcome.scrollIntoView();
        return true;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registration.queue.title");
    }
}
