package org.commonground.consultation;

/** What came of saving a theme. */
public sealed interface SaveThemeResult {

    record Saved(ThemeId id) implements SaveThemeResult {}

    /** Missing or too long. */
    record BadName() implements SaveThemeResult {}

    record BadSummary() implements SaveThemeResult {}

    /** The consultation has a theme of this name. */
    record NameTaken() implements SaveThemeResult {}

    /** Somebody else changed it meanwhile, or the consultation is closed. */
    record ChangedMeanwhile() implements SaveThemeResult {}
}
