package org.commonground.questions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.commonground.events.EventDetails;
import org.commonground.events.EventHeader;
import org.commonground.events.EventTools;
import org.commonground.events.Events;
import org.commonground.questions.BookingQuestions;
import org.commonground.questions.EverAsked;
import org.commonground.questions.QuestionLinks;
import org.commonground.questions.answers.AnswerSummary;
import org.commonground.questions.answers.EventAnswers;
import org.commonground.questions.answers.Respondents;

/** What those who come have answered, question by question, so that somebody can plan the lunch. */
@Route("staff/events/:eventId/questions/answers")
@RolesAllowed("ORGANISER")
@StyleSheet("questions.css")
class AnswersView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final EventAnswers answers;
    private final BookingQuestions questions;
    private final Respondents respondents;
    private final Events events;
    private final EventTools tools;

    AnswersView(
            EventAnswers answers,
            BookingQuestions questions,
            Respondents respondents,
            Events events,
            EventTools tools) {
        this.answers = answers;
        this.questions = questions;
        this.respondents = respondents;
        this.events = events;
        this.tools = tools;
        getContent().addClassName("cg-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(QuestionsView.named(entering.getRouteParameters(), events).orElseThrow(NotFoundException::new));
    }

    private void show(EventDetails event) {
        EverAsked asked = questions.everAsked(event.id());
        List<AnswerSummary> summaries = answers.summaries(event.id());
        getContent().removeAll();
        getContent()
                .add(
                        new EventHeader(
                                getTranslation("questions.summary.title"),
                                event,
                                tools,
                                QuestionLinks.editor(event.id())),
                        new Anchor(QuestionLinks.editor(event.id()), getTranslation("questions.summary.back")));
        if (asked.isNothing()) {
            say(getTranslation("questions.edit.nothingAsked"), "cg-empty");
            return;
        }
        say(getTranslation("questions.summary.intro"), "cg-soft");
        var cards = new Div();
        cards.addClassName("questions-summaries");
        summaries.forEach(summary -> cards.add(new SummaryCard(
                summary,
                wish -> respondents.list(event.id(), wish),
                who -> respondents.page(event.id(), who.registration()))));
        getContent().add(cards);
        asked.erased()
                .forEach(gone -> say(
                        getTranslation(
                                "questions.panel.erased", gone.label(), AnswerWords.date(gone.purgeOn(), getLocale())),
                        "cg-soft"));
    }

    private void say(String text, String style) {
        var said = new Paragraph(text);
        said.addClassName(style);
        getContent().add(said);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("questions.summary.title");
    }
}
