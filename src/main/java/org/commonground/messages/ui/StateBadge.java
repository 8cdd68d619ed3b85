package org.commonground.messages.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import org.commonground.messages.MessageState;
import org.commonground.messages.RecipientState;

/** The state of a message, or of one letter of it, in a word and a colour. */
class StateBadge extends Composite<Span> {

    StateBadge(MessageState state) {
        say(state.key());
        switch (state) {
            case SENT -> colour("good");
            case SCHEDULED, SENDING -> colour("warn");
            case CANCELLED -> colour("bad");
            case DRAFT -> {}
        }
    }

    StateBadge(RecipientState state) {
        say(state.key());
        switch (state) {
            case SENT -> colour("good");
            case WAITING, HANDED_OVER -> colour("warn");
            case FAILED -> colour("bad");
            case UNSUBSCRIBED, NO_ADDRESS, GAVE_BACK, NO_LONGER_WAITS, STOPPED -> {}
        }
    }

    private void say(String key) {
        getContent().setText(getTranslation(key));
        getContent().addClassName("cg-badge");
    }

    private void colour(String name) {
        getContent().addClassName("cg-badge-" + name);
    }
}
