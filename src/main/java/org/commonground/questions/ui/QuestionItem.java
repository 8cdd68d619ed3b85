package org.commonground.questions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.stream.Collectors;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.Condition;
import org.commonground.questions.QuestionDetails;

/** One question in its organiser's list, with all that is settled about it. */
class QuestionItem extends Composite<ListItem> {

    /** What can be done with a question. */
    interface Actions {

        void move(QuestionDetails question, boolean up);

        void change(QuestionDetails question);

        void retire(QuestionDetails question);
    }

    private final QuestionDetails details;
    private final Button up = new Button(VaadinIcon.ARROW_UP.create());
    private final Button down = new Button(VaadinIcon.ARROW_DOWN.create());
    private final Div buttons = new Div();

    /** @param asked all that are asked, for the words of the condition */
    QuestionItem(QuestionDetails details, List<QuestionDetails> asked) {
        this.details = details;
        BookingQuestion question = details.question();
        var label = new H3(question.label());
        label.getElement().setAttribute("dir", "auto");
        buttons.addClassName("cg-actions");
        getContent().addClassNames("cg-card", "questions-item");
        getContent().add(label, badges());
        if (!question.options().isEmpty()) {
            line(String.join(" · ", question.options()));
        }
        if (question.condition() != null) {
            line(words(question.condition(), asked));
        }
        line(getTranslation(
                "questions.edit.answers", details.answers(), AnswerWords.date(question.purgeOn(), getLocale())));
        getContent().add(buttons);
    }

    private Div badges() {
        BookingQuestion question = details.question();
        var badges = new Div(
                badge(getTranslation(question.kind().key())),
                badge(getTranslation(question.required() ? "questions.edit.required" : "questions.edit.optional")));
        if (question.consent() != null) {
            badges.add(badge(getTranslation(
                    "questions.edit.textVersion", question.consent().version())));
        }
        badges.addClassName("cg-badges");
        return badges;
    }

    private static Span badge(String text) {
        var badge = new Span(text);
        badge.addClassName("cg-badge");
        return badge;
    }

    private void line(String text) {
        var line = new Paragraph(text);
        line.getElement().setAttribute("dir", "auto");
        line.addClassName("cg-soft");
        getContent().add(line);
    }

    private String words(Condition condition, List<QuestionDetails> asked) {
        String other = asked.stream()
                .map(QuestionDetails::question)
                .filter(question -> question.id().equals(condition.question()))
                .map(BookingQuestion::label)
                .findFirst()
                .orElse("");
        String values = condition.values().stream()
                .map(AnswerWords::value)
                .collect(Collectors.joining(getTranslation("questions.edit.or")));
        return getTranslation("questions.edit.condition", other, values);
    }

    /** @param first whether there is nothing to move it over */
    void offer(Actions actions, boolean first, boolean last) {
        String label = details.question().label();
        up.setAriaLabel(getTranslation("questions.edit.up", label));
        up.setTooltipText(getTranslation("questions.edit.upShort"));
        up.setEnabled(!first);
        up.addClickListener(click -> actions.move(details, true));
        down.setAriaLabel(getTranslation("questions.edit.down", label));
        down.setTooltipText(getTranslation("questions.edit.downShort"));
        down.setEnabled(!last);
        down.addClickListener(click -> actions.move(details, false));
        var change = new Button(getTranslation("questions.edit.change"), click -> actions.change(details));
        change.setAriaLabel(getTranslation("questions.edit.changeNamed", label));
        var retire = new Button(getTranslation("questions.edit.retire"), click -> actions.retire(details));
        retire.setAriaLabel(getTranslation("questions.edit.retireNamed", label));
        for (Button button : List.of(up, down, change, retire)) {
            button.addThemeVariants(ButtonVariant.TERTIARY);
            // The second click of a double click would come when the list has been drawn anew.
            button.setDisableOnClick(true);
            buttons.add(button);
        }
    }

    /** Gives the focus back to who moves a question with the keyboard. */
    void focus(boolean moveUp) {
        Button wanted = moveUp ? up : down;
        (wanted.isEnabled() ? wanted : moveUp ? down : up).focus();
    }

    QuestionDetails details() {
        return details;
    }
}
