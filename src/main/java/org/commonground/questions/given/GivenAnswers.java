package org.commonground.questions.given;

import java.util.Map;

/** All that a party gave as answers, not checked yet; there may be too few or too many. */
public record GivenAnswers(Map<Spot, Given> answers) {

    public static final GivenAnswers NONE = new GivenAnswers(Map.of());

    public GivenAnswers {
        answers = Map.copyOf(answers);
    }

    public Given at(Spot spot) {
        return answers.getOrDefault(spot, Given.NOTHING);
    }
}
