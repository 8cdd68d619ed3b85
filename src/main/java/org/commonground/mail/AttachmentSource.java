package org.commonground.mail;

import java.util.List;

/**
 * Makes files for letters, by the feature that writes these. It is asked when a letter leaves or is looked at, so that
 * nobody waits for files while the letter is written; declare a bean of this type.
 */
public interface AttachmentSource {

    /** Unique among all, at most 60 characters. Letters that wait carry it, so it never changes. */
    String name();

    /**
     * The files of one letter, asked for in a read-only transaction of its own and as often as the letter is tried.
     *
     * @param key says which files, as {@link Letter#attachFrom} was told
     * @throws RuntimeException where they cannot be made: the letter waits and is tried again
     */
    List<Attachment> make(String key);
}
