package org.commonground.questions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.QuestionKind;
import org.commonground.questions.QuestionScope;
import org.commonground.questions.answers.AnswerSummary;
import org.commonground.questions.answers.AnswerSummary.Said;
import org.commonground.questions.answers.AnswerWish;
import org.commonground.questions.answers.Respondents.Respondent;

/** What was answered to one question: each count leads to those whom it counts, and each text stands with its person. */
class SummaryCard extends Composite<Section> {

    /** Texts that are shown at once. */
    private static final int FEW = 30;

    private final AnswerSummary summary;
    private final Function<AnswerWish, String> list;
    private final Function<Respondent, String> page;

    /**
     * @param list the address of those whose answers are like that
     * @param page the address of one of them
     */
    SummaryCard(AnswerSummary summary, Function<AnswerWish, String> list, Function<Respondent, String> page) {
        this.summary = summary;
        this.list = list;
        this.page = page;
        BookingQuestion question = summary.question();
        var label = new H2(question.label());
        label.getElement().setAttribute("dir", "auto");
        getContent().addClassNames("cg-card", "questions-summary");
        getContent().add(label, soft(getTranslation(question.scope().key())), counts());
        if (question.kind() == QuestionKind.NUMBER && !summary.said().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("questions.summary.sum", sum())));
        }
        if (!summary.said().isEmpty()) {
            getContent().add(said());
        }
    }

    private UnorderedList counts() {
        BookingQuestion question = summary.question();
        var counts = new UnorderedList();
        counts.addClassName("questions-counts");
        summary.counts()
                .forEach((option, count) -> counts.add(
                        count(AnswerWords.value(option), new AnswerWish.Chose(question.id(), option), count)));
        if (summary.counts().isEmpty()) {
            String answered = question.kind() == QuestionKind.CONSENT
                    ? getTranslation("questions.answer.agreed")
                    : getTranslation("questions.summary.answered");
            counts.add(count(answered, new AnswerWish.Answered(question.id()), summary.answered()));
        }
        counts.add(count(
                getTranslation("questions.answer.none"), new AnswerWish.Missing(question.id()), summary.missing()));
        return counts;
    }

    private ListItem count(String text, AnswerWish wish, int count) {
        var name = new Span(text);
        name.getElement().setAttribute("dir", "auto");
        if (count == 0) {
            return new ListItem(name, new Span("0"));
        }
        String key = summary.question().scope() == QuestionScope.PARTY
                ? "questions.summary.bookings"
                : "questions.summary.people";
        var link = new Anchor(list.apply(wish), getTranslation(key, count));
        link.setAriaLabel(getTranslation("questions.choice.option", text, link.getText()));
        return new ListItem(name, link);
    }

    /** Whole numbers of a few digits: as a long they do not overflow. */
    private long sum() {
        return summary.said().stream()
                .mapToLong(said -> Long.parseLong(said.text()))
                .sum();
    }

    private UnorderedList said() {
        var texts = new UnorderedList();
        texts.addClassName("questions-said");
        List<Said> all = summary.said();
        all.stream().limit(FEW).forEach(said -> texts.add(item(said)));
        if (all.size() > FEW) {
            var rest = new ListItem();
            var more = new Button(getTranslation("questions.summary.all", all.size()), click -> {
                texts.remove(rest);
                all.stream().skip(FEW).forEach(said -> texts.add(item(said)));
            });
            more.addThemeVariants(ButtonVariant.TERTIARY);
            rest.add(more);
            texts.add(rest);
        }
        return texts;
    }

    private ListItem item(Said said) {
        Locale locale = getLocale();
        var text = new Paragraph(AnswerWords.of(summary.question(), said.text(), locale));
        text.addClassName("cg-user-text");
        text.getElement().setAttribute("dir", "auto");
        var who = new Anchor(page.apply(said.who()), said.who().name());
        who.getElement().setAttribute("dir", "auto");
        return new ListItem(text, who);
    }

    private static Paragraph soft(String text) {
        var soft = new Paragraph(text);
        soft.addClassName("cg-soft");
        return soft;
    }
}
