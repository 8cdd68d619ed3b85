package org.commonground.questions.ui;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.QuestionScope;
import org.commonground.questions.given.AnswerCheck;
import org.commonground.questions.given.AnswerProblem;
import org.commonground.questions.given.AnswersDraft;
import org.commonground.questions.given.Spot;

/** The booking questions of an event with a field for each; those that depend on an answer come and go with it. */
@StyleSheet("questions.css")
public class QuestionFields extends Composite<Div> {

    /** Questions below one heading. */
    private record Group(Div component, List<AnswerField> fields) {}

    private final List<BookingQuestion> questions;
    private final AnswersDraft draft;
    private final List<String> names;
    private final List<Group> groups = new ArrayList<>();

    /**
     * @param draft keeps what is given
     * @param names what to call each of the party, in its order
     */
    public QuestionFields(List<BookingQuestion> questions, AnswersDraft draft, List<String> names) {
        this.questions = questions;
        this.draft = draft;
        this.names = names;
        getContent().addClassName("questions-fields");
        boolean alone = names.size() == 1;
        group(QuestionScope.PARTY, Spot.PARTY, alone ? "" : getTranslation("questions.fields.party"));
        for (int person = 0; person < names.size(); person++) {
            group(QuestionScope.PERSON, person, alone ? "" : names.get(person));
        }
        questions.stream()
                .map(BookingQuestion::purgeOn)
                .max(Comparator.naturalOrder())
                .ifPresent(this::promise);
        showWhatApplies();
    }

    private void group(QuestionScope scope, int person, String heading) {
        var component = new Div();
        component.addClassName("questions-group");
        if (!heading.isEmpty()) {
            var head = new H3(heading);
            head.getElement().setAttribute("dir", "auto");
            component.getElement().setAttribute("role", "group").setAttribute("aria-label", heading);
            component.add(head);
        }
        List<AnswerField> fields = questions.stream()
                .filter(question -> question.scope() == scope)
                .map(question ->
                        new AnswerField(question, new Spot(question.id(), person), draft, this::showWhatApplies))
                .toList();
        fields.forEach(field -> component.add(field.component()));
        groups.add(new Group(component, fields));
        getContent().add(component);
    }

    private void promise(LocalDate day) {
        var promise = new Paragraph(getTranslation("questions.fields.promise", AnswerWords.date(day, getLocale())));
        promise.addClassName("cg-soft");
        getContent().add(promise);
    }

    private void showWhatApplies() {
        Set<Spot> shown = look().shown();
        for (Group group : groups) {
            group.fields().forEach(field -> field.component().setVisible(shown.contains(field.spot())));
            group.component().setVisible(group.fields().stream().anyMatch(field -> shown.contains(field.spot())));
        }
    }

    private AnswerCheck look() {
        return new AnswerCheck(questions, draft.given(names.size()), names.size());
    }

    /** Messages by field, in the order of the form; each is shown at its field too. */
    public Map<Component, String> check() {
        List<AnswerField> fields =
                groups.stream().flatMap(group -> group.fields().stream()).toList();
        fields.forEach(AnswerField::takeOver);
        Map<Spot, AnswerProblem> problems =
                look().problems().stream().collect(toMap(AnswerProblem::at, problem -> problem));
        Map<Component, String> messages = new LinkedHashMap<>();
        for (AnswerField field : fields) {
            AnswerProblem problem = problems.get(field.spot());
            String message = field.show(
                    Optional.ofNullable(problem).map(AnswerProblem::reason).orElse(null));
            if (problem != null) {
                messages.put(field.field(), named(message, field.spot().person()));
            }
        }
        return messages;
    }

    private String named(String message, int person) {
        return names.size() == 1 || person == Spot.PARTY
                ? message
                : getTranslation("questions.fields.problemOf", message, names.get(person));
    }
}
