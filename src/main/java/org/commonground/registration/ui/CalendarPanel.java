package org.commonground.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.commonground.registration.PersonalCalendars;
import org.commonground.registration.RegistrationLinks;
import org.commonground.shared.Links;
import org.commonground.shared.ui.CalendarSubscription;

/** A booking's own calendar: its address is made when somebody wants it, and can be replaced when it was passed on too far. */
class CalendarPanel extends Composite<Div> {

    private final String token;
    private final PersonalCalendars calendars;
    private final Links links;
    private final Paragraph outcome = new Paragraph();

    CalendarPanel(String token, PersonalCalendars calendars, Links links) {
        this.token = token;
        this.calendars = calendars;
        this.links = links;
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassNames("cg-notice", "cg-notice-good");
        outcome.setVisible(false);
        getContent().addClassNames("cg-no-print", "cg-form");
        show(calendars.key(token));
    }

    private void show(Optional<String> key) {
        getContent().removeAll();
        getContent()
                .add(
                        new H2(getTranslation("registration.feed.title")),
                        outcome,
                        new Paragraph(getTranslation("registration.feed.intro")));
        key.ifPresentOrElse(this::showAddress, this::offer);
    }

    private void offer() {
        var make = new Button(getTranslation("registration.feed.make"), click -> made(calendars.open(token), false));
        make.setDisableOnClick(true);
        getContent().add(make);
    }

    private void showAddress(String key) {
        var who = new Paragraph(getTranslation("registration.feed.who"));
        var renew = new Button(
                getTranslation("registration.feed.renew"),
                click -> Confirmation.ask(
                        getTranslation("registration.feed.renewSure"),
                        getTranslation("registration.feed.renewText"),
                        getTranslation("registration.feed.renew"),
                        () -> made(calendars.replace(token), true)));
        getContent().add(new CalendarSubscription(links.to(RegistrationLinks.calendar(key))), who, renew);
    }

    private void made(Optional<String> key, boolean instead) {
        outcome.setText(getTranslation(
                key.isEmpty()
                        ? "registration.feed.unknown"
                        : instead ? "registration.feed.renewed" : "registration.feed.made"));
        outcome.setVisible(true);
        show(key);
    }
}
