package org.commonground.consultation;

import org.commonground.places.WardCode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says by the online form.
 *
 * @param asked the consultation whose question was shown beside the form; null where there was none
 * @param mayPublish null where nothing was chosen
 * @param trap a field that people do not see; programs that fill in forms do
 */
public record SpeakForm(
        @Nullable ConsultationId asked,
        @Nullable String words,
        @Nullable WardCode ward,
        @Nullable Boolean mayPublish,
        @Nullable String trap) {

    /** A field of the form. */
    public enum Field {
        WORDS,
        MAY_PUBLISH,
        TRAP
    }
}
