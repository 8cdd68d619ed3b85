package org.commonground.consultation;

import java.util.Map;

/** What came of saving a consultation. */
public sealed interface SaveConsultationResult {

    record Saved(ConsultationId id) implements SaveConsultationResult {}

    /** Of title, question, description, opensOn and closesOn those that are not right, and why. */
    record Invalid(Map<String, Reason> reasons) implements SaveConsultationResult {}

    /** On some of these days the consultation of this title is open already. */
    record Overlaps(String title) implements SaveConsultationResult {}

    /** It is closed, or is the standing record, and stays as it is. */
    record Fixed() implements SaveConsultationResult {}

    /** Somebody else changed it meanwhile. */
    record ChangedMeanwhile() implements SaveConsultationResult {}

    /** Why a field is not right. */
    enum Reason {
        MISSING,
        TOO_LONG,
        END_BEFORE_START,
        /** A year that must be a slip of the finger. */
        UNLIKELY
    }
}
