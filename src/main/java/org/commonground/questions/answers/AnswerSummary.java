package org.commonground.questions.answers;

import java.util.List;
import java.util.Map;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.answers.Respondents.Respondent;

/**
 * What those who hold places answered to one question.
 *
 * @param answered how many people, or bookings where it is asked once for each
 * @param missing how many of them gave no answer
 * @param counts how many chose each of its options, in their order, also those that nobody chose; empty where it has none
 * @param said what was answered in their own words, in the order of booking; empty where there are options
 */
public record AnswerSummary(
        BookingQuestion question, int answered, int missing, Map<String, Integer> counts, List<Said> said) {

    /**
     * @param who of a question that is asked once for a booking, the first of its people
     * @param text as it was given
     */
    public record Said(Respondent who, String text) {}
}
