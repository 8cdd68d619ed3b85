package org.commonground.programme;

import java.util.List;

/** What a release would publish now; naming it when releasing makes sure that this and nothing else is published. */
public record ReleasePreview(
        int number, List<ProgrammeSession> sessions, ProgrammeDifference difference, List<ProgrammeWarning> warnings) {}
