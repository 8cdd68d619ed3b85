package org.commonground.questions.ui;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.given.AnswerCheck;
import org.commonground.questions.given.AnswersDraft;
import org.commonground.questions.given.CheckedAnswers.Entry;
import org.commonground.questions.given.Spot;

/** What somebody has answered, before it counts. */
@StyleSheet("questions.css")
public class AnswersReview extends Composite<Div> {

    /** @param names what to call each of the party, in its order */
    public AnswersReview(List<BookingQuestion> questions, AnswersDraft draft, List<String> names) {
        var check = new AnswerCheck(questions, draft.given(names.size()), names.size());
        Map<Spot, String> answers = check.accepted().stream().collect(toMap(Entry::at, Entry::text));
        getContent().addClassName("questions-answers");
        for (int person = Spot.PARTY; person < names.size(); person++) {
            var facts = new AnswerFacts(heading(person, names));
            for (BookingQuestion question : questions) {
                Spot spot = new Spot(question.id(), person);
                if (check.shown().contains(spot)) {
                    String text = answers.getOrDefault(spot, "");
                    facts.add(
                            question.label(),
                            text.isEmpty()
                                    ? getTranslation("questions.answer.none")
                                    : AnswerWords.of(question, text, getLocale()));
                }
            }
            if (!facts.isEmpty()) {
                getContent().add(facts);
            }
        }
    }

    private String heading(int person, List<String> names) {
        if (names.size() == 1) {
            return "";
        }
        return person == Spot.PARTY ? getTranslation("questions.fields.party") : names.get(person);
    }
}
