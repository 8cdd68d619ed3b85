package org.commonground.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonground.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one address, written as blocks from which both its plain text and its HTML are made, so that they always say
 * the same. Each method that adds something returns the letter itself.
 */
public final class Letter {

    final EmailAddress to;
    final String cause;
    final Locale locale;
    final String subject;
    final List<Block> blocks = new ArrayList<>();
    final List<Attachment> attachments = new ArrayList<>();

    @Nullable
    String source;

    @Nullable
    String sourceKey;

    boolean confidential;

    /** What stands for the address to unsubscribe until it is made. */
    @Nullable
    String unsubscribe;

    /**
     * @param cause names what the letter is about, such as {@code registration-confirmed/ID}; a second letter with the
     *     same cause is not sent. At most 190 characters.
     */
    public Letter(EmailAddress to, String cause, Locale locale, String subject) {
        this.to = to;
        this.cause = cause;
        this.locale = locale;
        // A line break would begin another header.
        this.subject = subject.replaceAll("\\s+", " ").strip();
    }

    public Letter heading(String text) {
        blocks.add(new Block.Heading(text));
        return this;
    }

    public Letter paragraph(String text) {
        blocks.add(new Block.Paragraph(text));
        return this;
    }

    /** A longer text that somebody typed: blank lines part its paragraphs, and web addresses in it become links. */
    public Letter prose(String text) {
        blocks.add(new Block.Prose(text));
        return this;
    }

    /** Small print at the end. */
    public Letter foot(String text) {
        blocks.add(new Block.Foot(text));
        return this;
    }

    /**
     * Lets the reader's mail program unsubscribe by itself (RFC 8058), and shows the link in the foot as well. The
     * {@link LinkSource} of this name makes the address as the letter leaves; what is posted there must unsubscribe at once,
     * and reading it must not.
     *
     * @param key as for {@link #linkFrom}; at most 400 characters
     */
    public Letter unsubscribeFrom(String label, String source, String key) {
        unsubscribe = LetterLinks.placeholder(source, key, blocks.size());
        blocks.add(new Block.FootLink(label, unsubscribe));
        return this;
    }

    /** A link to be followed, shown as a button; the plain text shows the address. */
    public Letter button(String label, String address) {
        blocks.add(new Block.Button(label, address));
        return this;
    }

    /**
     * A link that the {@link LinkSource} of this name makes when the letter leaves: until then the letter has none.
     *
     * @param key says where it leads: letters, digits and dashes
     */
    public Letter linkFrom(String label, String source, String key) {
        return button(label, LetterLinks.placeholder(source, key, blocks.size()));
    }

    /** Terms and what they are, in the map's own order. */
    public Letter facts(Map<String, String> facts) {
        blocks.add(new Block.Facts(List.copyOf(facts.entrySet())));
        return this;
    }

    public Letter items(List<String> items) {
        blocks.add(new Block.Items(List.copyOf(items)));
        return this;
    }

    /** A picture inside the letter; the plain text shows the alternative text. */
    public Letter image(String contentId, byte[] png, String alternative) {
        blocks.add(new Block.Image(contentId, alternative));
        attachments.add(new Attachment(contentId + ".png", "image/png", png, contentId));
        return this;
    }

    /** A picture inside the letter that the source of {@link #attachFrom} makes. */
    public Letter image(String contentId, String alternative) {
        blocks.add(new Block.Image(contentId, alternative));
        return this;
    }

    public Letter attach(String name, String contentType, byte[] content) {
        attachments.add(new Attachment(name, contentType, content, null));
        return this;
    }

    /**
     * Files that the {@link AttachmentSource} of this name makes when the letter leaves.
     *
     * @param key says which files; at most 190 characters, and nothing that is secret
     */
    public Letter attachFrom(String source, String key) {
        this.source = source;
        this.sourceKey = key;
        return this;
    }

    /** What this letter says is erased from the database as soon as it has been sent. */
    public Letter confidential() {
        confidential = true;
        return this;
    }

    sealed interface Block {
        record Heading(String text) implements Block {}

        record Paragraph(String text) implements Block {}

        record Prose(String text) implements Block {}

        record Foot(String text) implements Block {}

        record FootLink(String label, String address) implements Block {}

        record Button(String label, String address) implements Block {}

        record Facts(List<Map.Entry<String, String>> entries) implements Block {}

        record Items(List<String> items) implements Block {}

        record Image(String contentId, String alternative) implements Block {}
    }
}
