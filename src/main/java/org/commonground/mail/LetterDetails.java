package org.commonground.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter as an administrator reads it. */
public record LetterDetails(LetterSummary summary, @Nullable String plain, List<File> files) {

    /** An attached file; {@code content} is the file's bytes. */
    public record File(String name, String contentType, byte[] content) {}

    static LetterDetails of(OutgoingLetter letter) {
        var files = letter.attachments().stream()
                .map(LetterAttachment::attachment)
                .map(a -> new File(a.name(), a.contentType(), a.content()))
                .toList();
        return new LetterDetails(LetterSummary.of(letter), letter.plain(), files);
    }
}
