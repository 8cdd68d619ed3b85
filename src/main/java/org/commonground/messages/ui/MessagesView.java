package org.commonground.messages.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.commonground.events.EventDetails;
import org.commonground.events.EventHeader;
import org.commonground.events.EventStatus;
import org.commonground.events.EventTools;
import org.commonground.messages.Composing;
import org.commonground.messages.Deliveries;
import org.commonground.messages.MessageDetails;
import org.commonground.messages.MessageLinks;
import org.commonground.messages.Messages;
import org.commonground.messages.Purpose;
import org.commonground.messages.SendResult;
import org.jspecify.annotations.Nullable;

/** What is written to those who booked an event, and what became of it. */
@Route("staff/events/:eventId/messages")
@RolesAllowed("ORGANISER")
@StyleSheet("messages.css")
class MessagesView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final Messages messages;
    private final Composing composing;
    private final Deliveries deliveries;
    private final EventOfMessages events;
    private final EventTools tools;
    private @Nullable MessageWords words;

    MessagesView(
            Messages messages, Composing composing, Deliveries deliveries, EventOfMessages events, EventTools tools) {
        this.messages = messages;
        this.composing = composing;
        this.deliveries = deliveries;
        this.events = events;
        this.tools = tools;
        getContent().addClassName("cg-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        words = events.named(entering.getRouteParameters(), getLocale()).orElseThrow(NotFoundException::new);
        load();
    }

    private void load() {
        EventDetails event = requireNonNull(words).event();
        List<MessageDetails> all = messages.ofEvent(event.id());
        getContent().removeAll();
        getContent()
                .add(new EventHeader(
                        getTranslation("messages.list.title"), event, tools, MessageLinks.list(event.id())));
        note(event.status());
        if (all.isEmpty()) {
            getContent().add(empty(event));
        } else {
            if (event.status() != EventStatus.CANCELLED) {
                getContent().add(write(event, "cg-button"));
            }
            var list = new UnorderedList();
            list.addClassName("msg-list");
            all.forEach(message -> list.add(item(message)));
            getContent().add(list);
        }
    }

    /** What cannot be done in this state of the event. */
    private void note(EventStatus status) {
        if (status == EventStatus.DRAFT || status == EventStatus.CANCELLED) {
            var note = new Paragraph(getTranslation("messages.list.note." + status));
            note.addClassName("cg-notice");
            getContent().add(note);
        }
    }

    private Component empty(EventDetails event) {
        var empty = new Div(new Paragraph(getTranslation("messages.list.empty")));
        empty.addClassNames("cg-empty", "msg-empty");
        if (event.status() == EventStatus.CANCELLED) {
            return empty;
        }
        var ways = new Div();
        ways.addClassNames("cg-actions", "msg-ways");
        if (canRemind(event)) {
            ways.add(remind(event));
            empty.add(new Paragraph(getTranslation("messages.list.remindText")));
        }
        ways.add(write(event, "msg-way"));
        empty.add(ways);
        return empty;
    }

    private boolean canRemind(EventDetails event) {
        return event.status() == EventStatus.PUBLISHED
                && composing
                        .outlook(event.id(), composing.proposal(Purpose.REMINDER))
                        .problems()
                        .isEmpty();
    }

    private Button remind(EventDetails event) {
        var remind = new Button(getTranslation("messages.list.remind"));
        remind.addThemeVariants(ButtonVariant.PRIMARY);
        remind.setDisableOnClick(true);
        remind.addClickListener(click -> {
            String said = switch (messages.remind(event.id())) {
                case SendResult.Started started -> "messages.list.reminded";
                case SendResult.Invalid invalid -> "messages.invalid.passed";
                case SendResult.Nobody nobody -> "messages.send.nobody";
                case SendResult.EventNotOpen not -> "messages.send.notOpen";
                case SendResult.ChangedMeanwhile changed -> "messages.list.remindedAlready";
            };
            Notification.show(getTranslation(said));
            load();
        });
        return remind;
    }

    private Anchor write(EventDetails event, String style) {
        var write = new Anchor(MessageLinks.write(event.id()), getTranslation("messages.list.write"));
        write.addClassName(style);
        return write;
    }

    private ListItem item(MessageDetails message) {
        MessageWords said = requireNonNull(words);
        var subject = new Anchor(MessageLinks.one(message.event(), message.id()), message.subject());
        subject.addClassName("msg-subject");
        subject.getElement().setAttribute("dir", "auto");
        var head = new Div(subject, new StateBadge(message.state()));
        head.addClassName("msg-item-head");
        var audience = new Span(getTranslation(
                "messages.list.line", getTranslation(message.purpose().key()), said.audience(message.audience())));
        var item = new ListItem(head, new Paragraph(audience), new Paragraph(said.when(message)));
        String figures = MessageWords.figures(deliveries.figures(message.id()));
        if (!figures.isEmpty()) {
            item.add(new Paragraph(figures));
        }
        if (message.stopped() != null) {
            item.add(new Paragraph(getTranslation(message.stopped().key())));
        }
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("messages.list.title");
    }
}
