package org.commonground.mail;

import java.util.Optional;

/**
 * Makes links that nobody may find beside the address they are sent to, not even in the outbox: they are made as a letter
 * leaves, and stand in it alone. Declare a bean of this type.
 */
public interface LinkSource {

    /** Unique among all, small letters. Letters that wait carry it, so it never changes. */
    String name();

    /**
     * A fresh address, each time another, in a transaction of its own.
     *
     * @param key says where it leads, as {@link Letter#linkFrom} was told
     * @return empty where that is gone: the letter is then not sent
     */
    Optional<String> make(String key);

    /** Takes back an address that {@link #make} gave and that certainly reached nobody. */
    void forget(String address);

    /** The text of a letter with {@code instead} in the place of each link that is yet to be made. */
    static String withoutLinks(String text, String instead) {
        return LetterLinks.YET_TO_BE_MADE.matcher(text).replaceAll(java.util.regex.Matcher.quoteReplacement(instead));
    }
}
