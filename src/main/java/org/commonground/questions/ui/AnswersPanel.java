package org.commonground.questions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.commonground.events.EventDetails;
import org.commonground.questions.AnswerFile;
import org.commonground.questions.BookingQuestions;
import org.commonground.questions.ConsentText;
import org.commonground.questions.QuestionKind;
import org.commonground.questions.RecordedAnswer;
import org.commonground.shared.Wording;
import org.jspecify.annotations.Nullable;

/** What one registration has answered, for the organiser; files can be downloaded. */
@StyleSheet("questions.css")
public class AnswersPanel extends Composite<Div> {

    private final BookingQuestions questions;
    private final EventDetails event;

    /** @param subjects the registration and its tickets, each with the heading above its answers, which may be empty */
    public AnswersPanel(BookingQuestions questions, EventDetails event, SequencedMap<UUID, String> subjects) {
        this.questions = questions;
        this.event = event;
        getContent().addClassName("questions-answers");
        Map<UUID, List<RecordedAnswer>> answers = questions.answers(event.id(), subjects.keySet());
        if (answers.isEmpty()) {
            var nothing = new Paragraph(getTranslation("questions.panel.nothing"));
            nothing.addClassName("cg-soft");
            getContent().add(nothing);
        }
        subjects.forEach((subject, heading) -> {
            List<RecordedAnswer> given = answers.get(subject);
            if (given != null) {
                var facts = new AnswerFacts(heading);
                given.forEach(answer -> facts.add(answer.question().label(), shown(answer)));
                getContent().add(facts);
            }
        });
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
