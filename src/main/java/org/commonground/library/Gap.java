package org.commonground.library;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a story still lacks before it can be sent. */
public enum Gap {
    TOPIC,
    YEAR,
    PROBLEM(Question.PROBLEM),
    WHAT_WE_DID(Question.WHAT_WE_DID),
    WITH_WHOM(Question.WITH_WHOM),
    CHANGED(Question.CHANGED),
    HOW_WE_KNOW(Question.HOW_WE_KNOW),
    PHOTO_DESCRIPTION,
    PHOTO_PERMISSION,
    AUTHOR_NAME;

    private final @Nullable Question question;

    Gap() {
        this(null);
    }

    Gap(@Nullable Question question) {
        this.question = question;
    }

    /** The question that has no answer; null where the gap is something else. */
    public @Nullable Question question() {
        return question;
    }

    /** The key of its text among the translations. */
    public String key() {
        return "library.gap." + name();
    }

    static Set<Gap> of(CaseStudyDetails story) {
        var gaps = EnumSet.noneOf(Gap.class);
        for (Gap gap : values()) {
            if (gap.isIn(story)) {
                gaps.add(gap);
            }
        }
        return gaps;
    }

    private boolean isIn(CaseStudyDetails story) {
        return switch (this) {
            case TOPIC -> story.about().topic() == null;
            case YEAR -> story.about().year() == null;
            case PHOTO_DESCRIPTION ->
                story.photos().stream().anyMatch(photo -> photo.description().isEmpty());
            case PHOTO_PERMISSION -> story.photos().stream().anyMatch(photo -> !photo.peopleAgree());
            case AUTHOR_NAME -> story.byline().name().isEmpty();
            case PROBLEM, WHAT_WE_DID, WITH_WHOM, CHANGED, HOW_WE_KNOW ->
                question == null || story.answer(question).isEmpty();
        };
    }
}
