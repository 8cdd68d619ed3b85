package org.commonground.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.IntStream;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.ui.QuestionFields;
import org.commonground.shared.Texts;

/** What the organisers of this event ask. */
class QuestionsStep extends BookingStep {

    private final QuestionFields fields;

    QuestionsStep(BookingDraft draft, List<BookingQuestion> questions) {
        fields = new QuestionFields(questions, draft.answers, names(this, draft));
        getContent().add(new Paragraph(getTranslation("registration.book.questionsIntro")), fields);
    }

    /** What to call each of the party. */
    static List<String> names(Component where, BookingDraft draft) {
        return IntStream.range(0, draft.persons)
                .mapToObj(i -> {
                    String name = Texts.line(draft.guests.get(i).name);
                    return name.isEmpty() ? where.getTranslation("registration.book.person", i + 1) : name;
                })
                .toList();
    }

    @Override
    void findProblems() {
        found(fields.check());
    }
}
