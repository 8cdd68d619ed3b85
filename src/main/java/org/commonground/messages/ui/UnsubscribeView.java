package org.commonground.messages.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonground.messages.optout.OptOuts;

/** Where the link in a message's foot leads. Looking at it changes nothing: programs look at what is in a mail. */
@Route("unsubscribe/:token")
@AnonymousAllowed
class UnsubscribeView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final OptOuts optOuts;

    UnsubscribeView(OptOuts optOuts) {
        this.optOuts = optOuts;
        getContent().addClassNames("cg-page", "cg-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(entering.getRouteParameters().get("token").orElse(""));
    }

    private void show(String token) {
        getContent().removeAll();
        switch (optOuts.find(token)) {
            case UNKNOWN -> {
                say("messages.unsubscribe.unknownTitle", "messages.unsubscribe.unknown");
                getContent().add(new Anchor("/events", getTranslation("messages.unsubscribe.events")));
            }
            case SUBSCRIBED -> {
                say("messages.unsubscribe.title", "messages.unsubscribe.text");
                Button yes = button("messages.unsubscribe.button", () -> {
                    optOuts.optOut(token);
                    show(token);
                });
                yes.addThemeVariants(ButtonVariant.PRIMARY);
                getContent().add(yes);
            }
            case UNSUBSCRIBED -> {
                say("messages.unsubscribe.doneTitle", "messages.unsubscribe.done");
                getContent().add(button("messages.unsubscribe.undo", () -> {
                    optOuts.undo(token);
                    show(token);
                }));
            }
        }
    }

    private void say(String title, String text) {
        var heading = new H1(getTranslation(title));
        heading.getElement().setAttribute("tabindex", "-1");
        getContent().add(heading, new Paragraph(getTranslation(text)));
    }

    private Button button(String labelKey, Runnable work) {
        var button = new Button(getTranslation(labelKey), click -> {
            work.run();
            // The button is gone: what has changed is read out, and one goes on from there.
            getContent()
                    .getChildren()
                    .findFirst()
                    .ifPresent(heading -> heading.getElement().callJsFunction("focus"));
        });
        button.addClassName("msg-button");
        button.setDisableOnClick(true);
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("messages.unsubscribe.title");
    }
}
