package org.commonground.registration;

import org.commonground.shared.PhoneNumber;
import org.commonground.shared.Texts;

/**
 * What staff add to a form that they fill in for somebody else.
 *
 * @param statement what she was told and agreed to, word by word; at most {@link #LONGEST_STATEMENT} characters
 * @param phone may be empty
 */
public record OnBehalf(ConsentWay way, String statement, String phone) {

    public static final int LONGEST_STATEMENT = 1_000;

    public OnBehalf {
        statement = Texts.clean(statement);
        phone = Texts.line(phone);
    }

    /** Whether there is something that she agreed to, nothing is too long, and the number can be one. */
    boolean isGood() {
        return !statement.isEmpty()
                && statement.length() <= LONGEST_STATEMENT
                && (phone.isEmpty() || PhoneNumber.parse(phone).isPresent());
    }
}
