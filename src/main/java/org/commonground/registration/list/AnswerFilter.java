package org.commonground.registration.list;

import java.util.UUID;
import java.util.function.BiPredicate;
import org.commonground.questions.answers.AnswerWish;
import org.commonground.questions.answers.EventAnswers;
import org.springframework.stereotype.Component;

/** Narrows a list by an answer. The answers lie in another module's tables, so that is done here and not by the database. */
@Component
class AnswerFilter {

    private final EventAnswers answers;

    AnswerFilter(EventAnswers answers) {
        this.answers = answers;
    }

    /** Which registrations with which of their tickets are let through; none where the answers are not there any more. */
    BiPredicate<UUID, UUID> of(RegistrationQuery query) {
        AnswerWish wish = query.filter().answer();
        if (wish == null) {
            return (registration, ticket) -> true;
        }
        return answers.answerers(query.event().id(), wish)
                .<BiPredicate<UUID, UUID>>map(found -> found::include)
                .orElse((registration, ticket) -> false);
    }
}
