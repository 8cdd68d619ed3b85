package org.commonground.demonstration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.List;
import org.commonground.accounts.Role;
import org.commonground.accounts.SignInSession;
import org.commonground.demonstration.Demonstration;
import org.commonground.demonstration.DemonstrationPerson;
import org.commonground.demonstration.SurveyTrial;
import org.commonground.events.EventDetails;

/** Signs in as any of the demonstration's people with one click; for visitors on this machine alone. */
@Route("demonstration")
@StyleSheet("demonstration.css")
@AnonymousAllowed
class DemonstrationView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    /** In the order in which the city year goes round. */
    private static final List<Role> TOUR = List.of(
            Role.ORGANISER, Role.STEWARD, Role.AUTHOR, Role.MODERATOR, Role.ANALYST, Role.CONVENER, Role.ADMINISTRATOR);

    private final Demonstration demonstration;
    private final SurveyTrial trial;
    private final SignInSession session;

    DemonstrationView(Demonstration demonstration, SurveyTrial trial, SignInSession session) {
        this.demonstration = demonstration;
        this.trial = trial;
        this.session = session;
        getContent().addClassName("cg-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!demonstration.isOpenTo(VaadinServletRequest.getCurrent())) {
            throw new NotFoundException();
        }
        show();
    }

    private void show() {
        var lead = new Paragraph(getTranslation("demonstration.page.lead"));
        lead.addClassName("cg-lead");
        var cards = new UnorderedList();
        cards.addClassName("cg-cards");
        cards.add(resident());
        List<EventDetails> asked = trial.events(VaadinServletRequest.getCurrent());
        if (!asked.isEmpty()) {
            cards.add(guest(asked));
        }
        demonstration.people().stream()
                .sorted(Comparator.comparing(person -> TOUR.indexOf(person.role())))
                .forEach(person -> cards.add(card(person)));
        var only = new Paragraph(getTranslation("demonstration.page.only"));
        only.addClassName("cg-soft");
        getContent().removeAll();
        getContent().add(new H1(getTranslation("demonstration.page.title")), lead, cards, only);
    }

    private ListItem card(DemonstrationPerson person) {
        var role = new H2(getTranslation(person.role().key()));
        var enter = new Button(getTranslation("demonstration.page.enter", person.name()), click -> enter(person));
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.setDisableOnClick(true);
        String key = "demonstration.try." + person.role();
        var first = new Paragraph(getTranslation("demonstration.page.first", getTranslation(key + ".link")));
        first.addClassName("cg-soft");
        return card(role, new Paragraph(getTranslation(key + ".text")), first, enter);
    }

    private ListItem resident() {
        var link = new Anchor("/events", getTranslation("demonstration.page.residentLink"));
        link.addClassName("cg-button");
        return card(
                new H2(getTranslation("demonstration.page.resident")),
                new Paragraph(getTranslation("demonstration.page.residentText")),
                link);
    }

    private ListItem guest(List<EventDetails> asked) {
        var buttons = new Div();
        buttons.addClassName("cg-actions");
        asked.forEach(event -> {
            var answer = new Button(
                    getTranslation("demonstration.page.survey", event.title()),
                    click -> trial.link(event.id(), VaadinServletRequest.getCurrent())
                            .ifPresent(path -> UI.getCurrent().navigate(path.substring(1))));
            answer.setDisableOnClick(true);
            buttons.add(answer);
        });
        return card(
                new H2(getTranslation("demonstration.page.guest")),
                new Paragraph(getTranslation("demonstration.page.guestText")),
                buttons);
    }

    private static ListItem card(Component... parts) {
        var card = new ListItem(parts);
        card.addClassName("cg-card");
        parts[parts.length - 1].addClassName("cg-last");
        return card;
    }

    private void enter(DemonstrationPerson person) {
        demonstration
                .enter(person, VaadinServletRequest.getCurrent())
                .ifPresentOrElse(session::begin, () -> Notification.show(getTranslation("demonstration.page.gone")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("demonstration.page.title");
    }
}
