package org.commonground.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as an administrator reads it.
 *
 * @param filesMissing whether it has files that could not be made just now
 */
public record LetterDetails(LetterSummary summary, @Nullable String plain, List<File> files, boolean filesMissing) {

    /** An attached file; {@code content} is the file's bytes. */
    public record File(String name, String contentType, byte[] content) {}

    static LetterDetails of(OutgoingLetter letter, List<Attachment> attachments) {
        var files = attachments.stream()
                .map(a -> new File(a.name(), a.contentType(), a.content()))
                .toList();
        return new LetterDetails(LetterSummary.of(letter), letter.plain(), files, false);
    }

    static LetterDetails withoutFiles(OutgoingLetter letter) {
        return new LetterDetails(LetterSummary.of(letter), letter.plain(), List.of(), true);
    }
}
