package org.commonground.library.ui;

import org.commonground.library.CaseStudyDetails;
import org.commonground.library.Gap;
import org.commonground.library.Question;
import org.jspecify.annotations.Nullable;

/** What is asked one after the other when a story is written. */
enum Step {
    ABOUT,
    PROBLEM(Question.PROBLEM),
    WHAT_WE_DID(Question.WHAT_WE_DID),
    WITH_WHOM(Question.WITH_WHOM),
    CHANGED(Question.CHANGED),
    HOW_WE_KNOW(Question.HOW_WE_KNOW),
    COST(Question.COST),
    DIFFERENTLY(Question.DIFFERENTLY),
    WHOM_TO_ASK(Question.WHOM_TO_ASK),
    PHOTOS,
    AUTHOR,
    CHECK;

    private final @Nullable Question question;

    Step() {
        this(null);
    }

    Step(@Nullable Question question) {
        this.question = question;
    }

    @Nullable
    Question question() {
        return question;
    }

    String key() {
        return question == null ? "library.step." + name() : question.key();
    }

    /** As in the address, from 1. */
    int number() {
        return ordinal() + 1;
    }

    /** The first one for a number that there is none of. */
    static Step of(String number) {
        return number.matches("\\d{1,2}")
                        && Integer.parseInt(number) >= 1
                        && Integer.parseInt(number) <= values().length
                ? values()[Integer.parseInt(number) - 1]
                : ABOUT;
    }

    static Step of(Gap gap) {
        return switch (gap) {
            case TOPIC, YEAR -> ABOUT;
            case PROBLEM -> PROBLEM;
            case WHAT_WE_DID -> WHAT_WE_DID;
            case WITH_WHOM -> WITH_WHOM;
            case CHANGED -> CHANGED;
            case HOW_WE_KNOW -> HOW_WE_KNOW;
            case PHOTO_DESCRIPTION, PHOTO_PERMISSION -> PHOTOS;
            case AUTHOR_NAME -> AUTHOR;
        };
    }

    boolean isDone(CaseStudyDetails story) {
        return switch (this) {
            case ABOUT, AUTHOR -> story.gaps().stream().noneMatch(gap -> of(gap) == this);
            case PHOTOS -> !story.photos().isEmpty() && story.gaps().stream().noneMatch(gap -> of(gap) == this);
            case CHECK -> false;
            default -> question != null && !story.answer(question).isEmpty();
        };
    }
}
