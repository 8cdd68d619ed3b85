package org.commonground.consultation;

import java.util.List;

/** What came of closing a consultation. */
public sealed interface CloseResult {

    record Closed() implements CloseResult {}

    /** People are still owed an answer under these themes. */
    record Unanswered(List<String> themes) implements CloseResult {}

    /** So many contributions have been read by nobody. */
    record Unread(long contributions) implements CloseResult {}

    /** It is closed already, has not begun, or is the standing record. */
    record NotPossible() implements CloseResult {}
}
