package org.commonground.questions;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.commonground.events.EventId;
import org.commonground.events.EventTool;
import org.springframework.stereotype.Component;

/** Leads from an event to its booking questions. */
@Component
class QuestionsTool implements EventTool {

    private final Questions questions;

    QuestionsTool(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String labelKey() {
        return "questions.edit.title";
    }

    @Override
    public String path(EventId event) {
        return QuestionLinks.editor(event);
    }

    /** The event may have been put off past the day on which its answers are erased. */
    @Override
    public Optional<String> concern(EventId event) {
        int tooEarly = questions.erasedTooEarly(event);
        return tooEarly == 0
                ? Optional.empty()
                : Optional.of(I18NProvider.translate("questions.tool.concern", tooEarly));
    }

    @Override
    public int order() {
        return 15;
    }
}
