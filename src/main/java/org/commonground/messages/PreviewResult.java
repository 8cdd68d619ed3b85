package org.commonground.messages;

import java.util.List;
import org.commonground.mail.LetterPreview;

/** What came of looking at a message as one of its readers. */
public sealed interface PreviewResult {

    record Shown(LetterPreview letter) implements PreviewResult {}

    record Invalid(List<Problem> problems) implements PreviewResult {}
}
