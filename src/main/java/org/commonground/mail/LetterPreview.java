package org.commonground.mail;

/**
 * A letter as it would leave, to be looked at before it is sent.
 *
 * @param html a whole page; links that are made only as a letter leaves lead nowhere in it
 */
public record LetterPreview(String subject, String html) {

    public static LetterPreview of(Letter letter) {
        return new LetterPreview(letter.subject, LinkSource.withoutLinks(LetterText.html(letter), "#"));
    }
}
