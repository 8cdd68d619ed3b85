package org.commonground.shared;

/** What an event or a case study is about: the city's own short list for finding things. An analyst's theme is something else. */
public enum Topic {
    NEIGHBOURS,
    YOUNG_PEOPLE,
    OLDER_PEOPLE,
    FAITH_AND_BELIEF,
    NEW_ARRIVALS,
    LANGUAGE,
    WORK_AND_SKILLS,
    HEALTH_AND_WELLBEING,
    SAFETY_AND_TRUST,
    ARTS_AND_HERITAGE,
    SPORT_AND_PLAY,
    GREEN_SPACES;

    /** The key of its name among the translations. */
    public String key() {
        return "topic." + name();
    }
}
