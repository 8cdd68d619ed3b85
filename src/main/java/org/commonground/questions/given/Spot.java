package org.commonground.questions.given;

import java.io.Serializable;
import org.commonground.questions.QuestionId;

/**
 * A question as it is put to somebody.
 *
 * @param person which of the party, from 0; {@link #PARTY} where it is answered once for all
 */
public record Spot(QuestionId question, int person) implements Serializable {

    public static final int PARTY = -1;
}
