package org.commonground.messages.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.commonground.events.EventDetails;
import org.commonground.events.EventHeader;
import org.commonground.events.EventTools;
import org.commonground.messages.Composing;
import org.commonground.messages.Deliveries;
import org.commonground.messages.MessageDetails;
import org.commonground.messages.MessageId;
import org.commonground.messages.MessageLinks;
import org.commonground.messages.MessageState;
import org.commonground.messages.Messages;
import org.commonground.messages.Purpose;
import org.jspecify.annotations.Nullable;

/** One message: a draft is written here, any other is followed on its way. */
@Route("staff/events/:eventId/messages/:messageId")
@RolesAllowed("ORGANISER")
@StyleSheet("messages.css")
class MessageView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver, BeforeLeaveObserver {

    private final Messages messages;
    private final Composing composing;
    private final Deliveries deliveries;
    private final EventOfMessages events;
    private final EventTools tools;
    private final Clock clock;
    private @Nullable MessageWords words;
    private @Nullable Composer composer;

    MessageView(
            Messages messages,
            Composing composing,
            Deliveries deliveries,
            EventOfMessages events,
            EventTools tools,
            Clock clock) {
        this.messages = messages;
        this.composing = composing;
        this.deliveries = deliveries;
        this.events = events;
        this.tools = tools;
        this.clock = clock;
        getContent().addClassName("cg-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        words = events.named(entering.getRouteParameters(), getLocale()).orElseThrow(NotFoundException::new);
        String id = entering.getRouteParameters().get("messageId").orElse("");
        if (id.equals("new")) {
            write(null);
        } else {
            show(EventOfMessages.id(id)
                    .flatMap(message -> messages.find(new MessageId(message)))
                    .filter(message -> message.event().equals(event().id()))
                    .orElseThrow(NotFoundException::new));
        }
    }

    /** What was written is not thrown away by a slip: not by a link, and not by the back button. */
    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        if (composer == null || !composer.hasChanges()) {
            return;
        }
        ContinueNavigationAction leave = leaving.postpone();
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("messages.leave.question"));
        ask.setText(getTranslation("messages.leave.text"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("messages.leave.no"));
        ask.setConfirmText(getTranslation("messages.leave.yes"));
        ask.addConfirmListener(confirmed -> leave.proceed());
        ask.open();
    }

    private void show(MessageDetails message) {
        if (message.state() == MessageState.DRAFT) {
            write(message);
            return;
        }
        composer = null;
        frame(message.subject());
        getContent()
                .add(new MessagePage(
                        messages, composing, deliveries, requireNonNull(words), message, () -> reload(message.id())));
    }

    private void write(@Nullable MessageDetails draft) {
        var form = draft == null ? composing.proposal(usual()) : draft.form();
        var written = new Composer(messages, composing, requireNonNull(words), draft, form, this::afterwards);
        composer = written;
        frame(getTranslation(draft == null ? "messages.form.new" : "messages.form.draft"));
        getContent().add(written);
    }

    /** What is mostly written at this time. */
    private Purpose usual() {
        return event().time().end().isAfter(clock.instant()) ? Purpose.REMINDER : Purpose.THANK_YOU;
    }

    private void frame(String heading) {
        getContent().removeAll();
        getContent().add(new EventHeader(heading, event(), tools, MessageLinks.list(event().id())));
    }

    private void afterwards(Optional<MessageId> next) {
        String path =
                next.map(id -> MessageLinks.one(event().id(), id)).orElseGet(() -> MessageLinks.list(event().id()));
        if (next.isPresent() && composer != null && composer.isOf(next.get())) {
            reload(next.get());
        } else {
            UI.getCurrent().navigate(path.substring(1));
        }
    }

    private void reload(MessageId id) {
        messages.find(id).ifPresent(this::show);
    }

    private EventDetails event() {
        return requireNonNull(words).event();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("messages.list.title");
    }
}
