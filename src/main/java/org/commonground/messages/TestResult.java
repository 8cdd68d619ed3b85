package org.commonground.messages;

import java.util.List;
import org.commonground.shared.EmailAddress;

/** What came of sending a message to oneself. */
public sealed interface TestResult {

    record Sent(EmailAddress to) implements TestResult {}

    record Invalid(List<Problem> problems) implements TestResult {}
}
