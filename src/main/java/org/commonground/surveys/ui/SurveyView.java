package org.commonground.surveys.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonground.places.Wards;
import org.commonground.surveys.AnswerResult.Answered;
import org.commonground.surveys.AnswerResult.Fault;
import org.commonground.surveys.AnswerResult.Invalid;
import org.commonground.surveys.AnswerResult.Problem;
import org.commonground.surveys.OpenSurvey;
import org.commonground.surveys.OpenSurvey.Answerable;
import org.commonground.surveys.Surveys;
import org.commonground.surveys.receipt.ReceiptNote;

/** One survey on one page; opening it changes nothing. */
@Route("survey/:token")
@AnonymousAllowed
@PreserveOnRefresh // a phone that reloads the tab does not lose what was typed
@StyleSheet("surveys.css")
class SurveyView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final Surveys surveys;
    private final Wards wards;
    private final Div problems = new Div();
    private List<QuestionField> fields = List.of();
    private boolean asking;

    SurveyView(Surveys surveys, Wards wards) {
        this.surveys = surveys;
        this.wards = wards;
        problems.addClassNames("cg-notice", "cg-notice-bad");
        problems.getElement().setAttribute("role", "alert");
        problems.setVisible(false);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.isRefreshEvent() && asking) {
            return;
        }
        String token = event.getRouteParameters().get("token").orElse("");
        asking = false;
        switch (surveys.open(token)) {
            case Answerable survey -> ask(token, survey);
            case OpenSurvey.AlreadyAnswered spent -> alreadyAnswered();
            case OpenSurvey.UnknownLink unknown -> unknownLink();
        }
    }

    private void ask(String token, Answerable survey) {
        asking = true;
        fields = survey.questions().stream()
                .map(question -> new QuestionField(question, wards.all()))
                .toList();
        var send = new Button(getTranslation("surveys.page.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            send(token);
            send.setEnabled(true);
        });
        var form = new Div(problems);
        fields.forEach(field -> form.add(field.component()));
        form.add(send);
        form.addClassName("cg-form");
        var promise = new Paragraph(getTranslation("surveys.page.promise"));
        promise.addClassName("cg-notice");
        frame();
        getContent()
                .add(
                        new H1(getTranslation("surveys.page.heading", survey.eventTitle())),
                        new Paragraph(getTranslation("surveys.page.intro")),
                        promise,
                        form);
    }

    private void send(String token) {
        Map<String, String> given = new LinkedHashMap<>();
        fields.forEach(field -> given.put(field.code(), field.value()));
        switch (surveys.answer(token, given)) {
            case Answered answered -> {
                asking = false;
                getContent().removeAll();
                getContent().removeClassNames("cg-page", "cg-narrow");
                getContent().add(new ReceiptNote(answered.receipt()));
            }
            case Invalid invalid -> show(invalid.problems());
            case org.commonground.surveys.AnswerResult.AlreadyAnswered spent -> {
                asking = false;
                alreadyAnswered();
            }
            case org.commonground.surveys.AnswerResult.UnknownLink unknown -> unknownLink();
        }
    }

    private void show(List<Problem> found) {
        Map<String, Fault> faults = found.stream().collect(Collectors.toMap(Problem::code, Problem::fault));
        fields.forEach(field -> field.accept(faults.get(field.code())));
        problems.setText(getTranslation("surveys.page.problems", found.size()));
        problems.setVisible(true);
        fields.stream()
                .filter(field -> faults.containsKey(field.code()))
                .findFirst()
                .ifPresent(QuestionField::focus);
    }

    private void alreadyAnswered() {
        say("surveys.page.answeredTitle", "surveys.page.answered");
        getContent().add(new Anchor("/receipt", getTranslation("surveys.receipt.look")));
    }

    private void unknownLink() {
        say("surveys.page.unknownTitle", "surveys.page.unknown");
        getContent().add(new Anchor("/consultation", getTranslation("surveys.page.instead")));
    }

    private void say(String title, String text) {
        frame();
        getContent().add(new H1(getTranslation(title)), new Paragraph(getTranslation(text)));
    }

    private void frame() {
        getContent().removeAll();
        getContent().addClassNames("cg-page", "cg-narrow");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("surveys.page.title");
    }
}
