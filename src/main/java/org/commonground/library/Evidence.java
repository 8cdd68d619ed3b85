package org.commonground.library;

/** How strongly a case study is supported, from the weakest to the strongest. */
public enum Evidence {
    TOLD,
    COUNTED,
    BEFORE_AND_AFTER,
    COMPARED,
    REPEATED_ELSEWHERE;

    /** The key of its name among the translations; with {@code .meaning} after it, of a sentence that explains it. */
    public String key() {
        return "library.evidence." + name();
    }
}
