package org.commonground.surveys;

import java.util.List;
import org.commonground.surveys.receipt.ReceiptCode;

/** What came of answering a survey. */
public sealed interface AnswerResult {

    /** Stored. The code is shown now or never. */
    record Answered(ReceiptCode receipt) implements AnswerResult {}

    record AlreadyAnswered() implements AnswerResult {}

    record UnknownLink() implements AnswerResult {}

    /** Nothing was stored and the link still works. */
    record Invalid(List<Problem> problems) implements AnswerResult {}

    /** What is wrong with the answer to the question of this code. */
    record Problem(String code, Fault fault) {}

    enum Fault {
        MISSING,
        TOO_LONG,
        NOT_A_CHOICE
    }
}
