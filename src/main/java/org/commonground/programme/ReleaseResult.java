package org.commonground.programme;

import java.util.List;

/** What came of releasing a programme. */
public sealed interface ReleaseResult {

    record Released(Release release) implements ReleaseResult {}

    /** The last release is the same, or there is no session yet. */
    record NothingNew() implements ReleaseResult {}

    /** The event is closed or cancelled: its programme stays as it was. */
    record EventOver() implements ReleaseResult {}

    /** There are warnings, and they were not accepted. */
    record WarningsNotAccepted(List<ProgrammeWarning> warnings) implements ReleaseResult {}

    /** Somebody changed or released the programme since the preview; nothing was published. */
    record ChangedMeanwhile(ReleasePreview now) implements ReleaseResult {}
}
