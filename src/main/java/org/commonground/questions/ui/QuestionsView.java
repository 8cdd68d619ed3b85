package org.commonground.questions.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.events.EventDetails;
import org.commonground.events.EventHeader;
import org.commonground.events.EventId;
import org.commonground.events.EventTools;
import org.commonground.events.Events;
import org.commonground.questions.ArrangeResult;
import org.commonground.questions.QuestionDetails;
import org.commonground.questions.QuestionLinks;
import org.commonground.questions.QuestionScope;
import org.commonground.questions.Questionnaire;
import org.commonground.questions.Questions;
import org.jspecify.annotations.Nullable;

/** What an organiser asks of those who book. */
@Route("staff/events/:eventId/questions")
@RolesAllowed("ORGANISER")
@StyleSheet("questions.css")
class QuestionsView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver, QuestionItem.Actions {

    private final Questions questions;
    private final Events events;
    private final EventTools tools;
    private final List<QuestionItem> items = new ArrayList<>();
    private Questionnaire shown = new Questionnaire(0, List.of(), List.of());
    private @Nullable EventDetails event;

    QuestionsView(Questions questions, Events events, EventTools tools) {
        this.questions = questions;
        this.events = events;
        this.tools = tools;
        getContent().addClassName("cg-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        event = named(entering.getRouteParameters(), events).orElseThrow(NotFoundException::new);
        load();
    }

    /** The event of which the address speaks. */
    static Optional<EventDetails> named(RouteParameters parameters, Events events) {
        return parameters.get("eventId").flatMap(QuestionsView::idOf).flatMap(events::find);
    }

    private static Optional<EventId> idOf(String text) {
        try {
            return Optional.of(new EventId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void load() {
        EventDetails here = requireNonNull(event);
        shown = questions.ofEvent(here.id());
        items.clear();
        getContent().removeAll();
        getContent()
                .add(new EventHeader(
                        getTranslation("questions.edit.title"), here, tools, QuestionLinks.editor(here.id())));
        if (!shown.asked().isEmpty() || !shown.retired().isEmpty()) {
            getContent().add(new Anchor(QuestionLinks.answers(here.id()), getTranslation("questions.edit.toAnswers")));
        }
        boolean over = here.status().isOver();
        if (over) {
            notice("questions.edit.over", "cg-notice");
        } else {
            notice("questions.edit.need", "cg-notice");
            getContent().add(actions());
        }
        if (shown.asked().isEmpty()) {
            notice(over ? "questions.edit.nothingAsked" : "questions.edit.empty", "cg-empty");
        }
        for (QuestionScope scope : QuestionScope.values()) {
            list(scope, over);
        }
        if (!shown.retired().isEmpty()) {
            var retired = new UnorderedList();
            shown.retired().forEach(question -> retired.add(new QuestionItem(question, shown.asked())));
            retired.addClassName("questions-list");
            getContent().add(new H2(getTranslation("questions.edit.retired")), retired);
        }
    }

    private void notice(String key, String style) {
        var notice = new Paragraph(getTranslation(key));
        notice.addClassName(style);
        getContent().add(notice);
    }

    private Div actions() {
        var add = new Button(getTranslation("questions.edit.add"), click -> open(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var preview =
                new Button(getTranslation("questions.edit.preview"), click -> new PreviewDialog(shown.asked()).open());
        preview.setEnabled(!shown.asked().isEmpty());
        var actions = new Div(add, preview);
        actions.addClassName("cg-actions");
        return actions;
    }

    private void list(QuestionScope scope, boolean over) {
        List<QuestionDetails> some = shown.asked().stream()
                .filter(question -> question.question().scope() == scope)
                .toList();
        if (some.isEmpty()) {
            return;
        }
        var list = new OrderedList();
        list.addClassName("questions-list");
        for (int i = 0; i < some.size(); i++) {
            var item = new QuestionItem(some.get(i), shown.asked());
            if (!over) {
                item.offer(this, i == 0, i == some.size() - 1);
            }
            items.add(item);
            list.add(item);
        }
        getContent().add(new H2(getTranslation(scope.key())), list);
    }

    private void open(@Nullable QuestionDetails question) {
        new QuestionDialog(questions, requireNonNull(event), shown.asked(), question, this::load).open();
    }

    @Override
    public void change(QuestionDetails question) {
        // The button that was pressed is to be there again when the dialog is closed without saving.
        load();
        open(question);
    }

    @Override
    public void move(QuestionDetails question, boolean up) {
        answer(questions.move(question.question().id(), up, shown.version()));
        items.stream()
                .filter(item -> item.details()
                        .question()
                        .id()
                        .equals(question.question().id()))
                .findFirst()
                .ifPresent(item -> item.focus(up));
    }

    @Override
    public void retire(QuestionDetails question) {
        load();
        var ask = new ConfirmDialog();
        ask.setHeader(
                getTranslation("questions.edit.retireSure", question.question().label()));
        ask.setText(getTranslation(
                "questions.edit.retireText",
                question.answers(),
                AnswerWords.date(question.question().purgeOn(), getLocale())));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("questions.edit.retireNo"));
        ask.setConfirmText(getTranslation("questions.edit.retire"));
        ask.addConfirmListener(
                confirmed -> answer(questions.retire(question.question().id(), question.version())));
        ask.open();
    }

    private void answer(ArrangeResult result) {
        load();
        switch (result) {
            case ArrangeResult.Moved moved -> {}
            case ArrangeResult.Retired retired -> Notification.show(getTranslation("questions.edit.nowRetired"));
            case ArrangeResult.Removed removed -> Notification.show(getTranslation("questions.edit.nowRemoved"));
            case ArrangeResult.Needed needed ->
                Notification.show(
                        getTranslation("questions.edit.needed", needed.dependent(), needed.label()),
                        10_000,
                        Notification.Position.BOTTOM_START);
            case ArrangeResult.EventOver over -> Notification.show(getTranslation("questions.edit.over"));
            case ArrangeResult.ChangedMeanwhile changed ->
                Notification.show(getTranslation("questions.edit.changedMeanwhile"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("questions.edit.title");
    }
}
