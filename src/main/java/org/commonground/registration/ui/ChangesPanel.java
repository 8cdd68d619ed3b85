package org.commonground.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.commonground.registration.RegistrationLinks;

/** What else the holder can do about the whole registration. */
class ChangesPanel extends Composite<Div> {

    private final Div ways = new Div();

    ChangesPanel(String token) {
        getContent().addClassNames("cg-no-print", "cg-form");
        ways.addClassName("cg-actions");
        getContent().add(new H2(getTranslation("registration.manage.more")), ways);
        add(RegistrationLinks.access(token), getTranslation("registration.change.access"));
    }

    void add(String address, String text) {
        var way = new Anchor(address, text);
        way.addClassNames("cg-button");
        ways.add(way);
    }

    void addActions(int persons, Runnable sendAgain, Runnable cancelAll) {
        var again = new Button(getTranslation("registration.manage.again"), click -> sendAgain.run());
        again.setDisableOnClick(true);
        var cancel = new Button(getTranslation("registration.manage.cancel", persons));
        cancel.addThemeVariants(ButtonVariant.ERROR);
        cancel.addClickListener(click -> Confirmation.ask(
                getTranslation("registration.manage.cancelSure", persons),
                getTranslation("registration.manage.cancelText"),
                getTranslation("registration.manage.cancel", persons),
                cancelAll));
        var actions = new Div(again, cancel);
        actions.addClassName("cg-actions");
        getContent().add(actions);
    }
}
