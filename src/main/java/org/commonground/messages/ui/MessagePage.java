package org.commonground.messages.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.shared.Registration;
import java.util.function.BooleanSupplier;
import org.commonground.messages.Composing;
import org.commonground.messages.Deliveries;
import org.commonground.messages.MessageDetails;
import org.commonground.messages.MessageState;
import org.commonground.messages.Messages;
import org.jspecify.annotations.Nullable;

/** A message on its way or at its end: what it says, whom it is for, and what became of it. */
class MessagePage extends Composite<Div> {

    private static final int A_MOMENT = 2_000;

    private final MessageDetails message;
    private final Runnable changed;
    private @Nullable Registration polling;

    MessagePage(
            Messages messages,
            Composing composing,
            Deliveries deliveries,
            MessageWords words,
            MessageDetails message,
            Runnable changed) {
        this.message = message;
        this.changed = changed;
        var state = new Div(new StateBadge(message.state()));
        var facts = new Section(new H2(getTranslation("messages.page.about")), state, facts(words));
        facts.addClassName("events-section");
        if (message.stopped() != null) {
            var why = new Paragraph(getTranslation(message.stopped().key()));
            why.addClassNames("cg-notice", "cg-notice-warn");
            facts.add(why);
        }
        if (message.state() == MessageState.SCHEDULED || message.state() == MessageState.SENDING) {
            facts.add(actions(messages));
        }
        var text = new Pre(message.body());
        text.addClassName("cg-letter");
        text.getElement().setAttribute("dir", "auto");
        var says = new Section(new H2(getTranslation("messages.page.says")), text);
        says.addClassName("events-section");
        var both = new Div(facts, says);
        both.addClassName("msg-composer");
        getContent().addClassName("events-editor");
        getContent().add(both);
        if (message.startedAt() != null) {
            getContent().add(new RecipientList(deliveries.of(message.id()), words));
        } else if (message.state() == MessageState.SCHEDULED) {
            var reach = new ReachPanel();
            reach.show(composing.reach(message.event(), message.purpose(), message.audience()));
            var who = new Section(
                    new H2(getTranslation("messages.page.who")),
                    new Paragraph(getTranslation("messages.page.whoText")),
                    reach);
            who.addClassName("events-section");
            getContent().add(who);
        }
    }

    private DescriptionList facts(MessageWords words) {
        var facts = new DescriptionList();
        facts.addClassName("cg-facts");
        fact(facts, "messages.form.purpose", getTranslation(message.purpose().key()));
        fact(facts, "messages.form.audience", words.audience(message.audience()));
        fact(facts, "messages.form.when", words.timing(message.timing()));
        if (message.startedAt() != null) {
            fact(facts, "messages.page.started", words.moment(message.startedAt()));
        }
        if (message.endedAt() != null) {
            fact(facts, "messages.page.ended." + message.state(), words.moment(message.endedAt()));
        }
        return facts;
    }

    private void fact(DescriptionList facts, String termKey, String text) {
        facts.add(new Term(getTranslation(termKey)), new Description(text));
    }

    private Div actions(Messages messages) {
        var actions = new Div();
        actions.addClassName("cg-actions");
        if (message.state() == MessageState.SCHEDULED) {
            actions.add(action("messages.page.takeBack", () -> messages.takeBack(message.id())));
        }
        Button stop = action("messages.page.stop." + message.state(), () -> messages.stop(message.id()));
        stop.addThemeVariants(ButtonVariant.ERROR);
        actions.add(stop);
        return actions;
    }

    private Button action(String labelKey, BooleanSupplier work) {
        var button = new Button(getTranslation(labelKey));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            if (!work.getAsBoolean()) {
                Notification.show(getTranslation("messages.page.tooLate"));
            }
            changed.run();
        });
        return button;
    }

    /** While its letters are being written the page follows by itself. */
    @Override
    protected void onAttach(AttachEvent attaching) {
        if (message.state() == MessageState.SENDING) {
            UI ui = attaching.getUI();
            ui.setPollInterval(A_MOMENT);
            polling = ui.addPollListener(poll -> changed.run());
        }
    }

    @Override
    protected void onDetach(DetachEvent detaching) {
        if (polling != null) {
            polling.remove();
            detaching.getUI().setPollInterval(-1);
        }
    }
}
