package org.commonground.library;

import java.util.List;

/** One page of what was found. */
public record FoundStories(List<CaseStudySummary> stories, int total) {}
