package org.commonground.events.copying;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.events.EventId;

/**
 * Something of an event that organisers may take over into a copy of it. A module that keeps such a thing implements this as a bean:
 * say what there is, and store the same for the copy under new ids, with its times moved and without codes, secrets or people.
 */
public interface EventPart {

    /** The key of its name among the translations; it also tells the parts apart. */
    String labelKey();

    /** What there is to copy, in words of that language, to stand after the name: "24 sessions, as a draft"; empty where nothing is. */
    Optional<String> about(EventId event, Locale locale);

    /**
     * Copies it, within the transaction that makes the copy: what is thrown undoes all of it.
     *
     * @param to a draft that has nothing of the kind yet
     * @return what the organiser should look at, each a sentence in that language; mostly nothing
     */
    List<String> copy(EventId from, EventId to, TimeShift shift, Locale locale);

    /** Low comes first. */
    int order();
}
