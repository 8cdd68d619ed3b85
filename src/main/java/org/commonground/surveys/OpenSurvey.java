package org.commonground.surveys;

import java.util.List;
import org.commonground.events.EventId;

/** What a survey link leads to. */
public sealed interface OpenSurvey {

    record Answerable(EventId event, String eventTitle, List<QuestionDetails> questions) implements OpenSurvey {}

    record AlreadyAnswered() implements OpenSurvey {}

    record UnknownLink() implements OpenSurvey {}
}
