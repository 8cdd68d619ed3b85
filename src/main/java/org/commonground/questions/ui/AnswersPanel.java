package org.commonground.questions.ui;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import org.commonground.events.EventDetails;
import org.commonground.questions.AnswerFile;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.BookingQuestions;
import org.commonground.questions.ConsentText;
import org.commonground.questions.EverAsked;
import org.commonground.questions.QuestionId;
import org.commonground.questions.QuestionKind;
import org.commonground.questions.QuestionScope;
import org.commonground.questions.RecordedAnswer;
import org.commonground.shared.Wording;
import org.jspecify.annotations.Nullable;

/** What one registration has answered, for the organiser; files can be downloaded. */
@StyleSheet("questions.css")
public class AnswersPanel extends Composite<Div> {

    private final BookingQuestions questions;
    private final EventDetails event;

    /**
     * Takes no room where nothing was asked.
     *
     * @param people the tickets of the registration, each with the heading above its answers
     */
    public AnswersPanel(
            BookingQuestions questions, EventDetails event, UUID registration, SequencedMap<UUID, String> people) {
        this.questions = questions;
        this.event = event;
        EverAsked asked = questions.everAsked(event.id());
        setVisible(!asked.isNothing());
        if (asked.isNothing()) {
            return;
        }
        getContent().addClassName("questions-answers");
        getContent().add(new H2(getTranslation("questions.panel.title")));
        SequencedMap<UUID, String> subjects = new LinkedHashMap<>();
        subjects.put(registration, getTranslation("questions.panel.party"));
        subjects.putAll(people);
        Map<UUID, List<RecordedAnswer>> answers = questions.answers(event.id(), subjects.keySet());
        subjects.forEach((subject, heading) -> {
            var facts = new AnswerFacts(heading);
            QuestionScope scope = subject.equals(registration) ? QuestionScope.PARTY : QuestionScope.PERSON;
            add(facts, asked.kept(), scope, answers.getOrDefault(subject, List.of()));
            if (!facts.isEmpty()) {
                getContent().add(facts);
            }
        });
        for (BookingQuestion gone : asked.erased()) {
            var erased = new Paragraph(getTranslation(
                    "questions.panel.erased", gone.label(), AnswerWords.date(gone.purgeOn(), getLocale())));
            erased.addClassName("cg-soft");
            getContent().add(erased);
        }
    }

    /** Whoever did not see a question because of another answer did not leave it out. */
    private void add(AnswerFacts facts, List<BookingQuestion> kept, QuestionScope scope, List<RecordedAnswer> answers) {
        Map<QuestionId, RecordedAnswer> given =
                answers.stream().collect(toMap(answer -> answer.question().id(), Function.identity()));
        for (BookingQuestion question : kept) {
            RecordedAnswer answer = given.get(question.id());
            if (answer != null) {
                facts.add(question.label(), shown(answer));
            } else if (question.scope() == scope && question.condition() == null) {
                var none = new Span(getTranslation("questions.answer.none"));
                none.addClassName("cg-soft");
                facts.add(question.label(), none);
            }
        }
    }

    private Component shown(RecordedAnswer answer) {
        if (answer.question().kind() == QuestionKind.FILE) {
            return new Anchor(
                    (DownloadHandler)
                            download -> send(questions.file(answer.id()).orElse(null), download),
                    answer.text());
        }
        return answer.agreedTo() == null || answer.agreedAt() == null
                ? new Span(AnswerWords.of(answer.question(), answer.text(), getLocale()))
                : consent(answer.agreedTo(), Wording.dateTime(answer.agreedAt(), event.zone(), getLocale()));
    }

    /** With the very text that was agreed to. */
    private Component consent(ConsentText text, String when) {
        var wording = new Div(text.text());
        wording.addClassName("cg-user-text");
        return new Details(getTranslation("questions.panel.agreed", when, text.version()), wording);
    }

    /** Never shown by the browser itself: somebody else chose what is in it. */
    static void send(@Nullable AnswerFile file, DownloadEvent download) throws IOException {
        if (file == null) {
            download.getResponse().sendError(HttpStatusCode.NOT_FOUND.getCode(), "");
            return;
        }
        download.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        download.getResponse().setHeader("Cache-Control", "private, no-store");
        download.getResponse().setHeader("Content-Security-Policy", "sandbox");
        download.setFileName(file.name());
        download.setContentType(file.mediaType());
        download.setContentLength(file.content().length);
        download.getOutputStream().write(file.content());
    }
}
