package org.commonground.consultation;

import java.util.Map;
import org.commonground.surveys.receipt.ReceiptCode;

/** What came of saying something by the online form. */
public sealed interface SpeakResult {

    /** Stored. The code is shown now or never. */
    record Received(ReceiptCode receipt) implements SpeakResult {}

    record Invalid(Map<SpeakForm.Field, Fault> faults) implements SpeakResult {}

    /** So much came from this network lately that it looks like a program. */
    record TooMany() implements SpeakResult {}

    /** What is wrong with a field. */
    enum Fault {
        MISSING,
        TOO_LONG,
        /** The trap is not empty. */
        FILLED
    }
}
