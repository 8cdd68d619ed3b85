package org.commonground.consultation;

/** By which way something was said. */
public enum Method {
    SURVEY,
    ONLINE_FORM,
    CONVENED_SESSION,
    LOCAL_EVENT,
    FOCUS_GROUP,
    INTERVIEW,
    FILM,
    LETTER;

    /** The key of its name among the translations. */
    public String key() {
        return "consultation.method." + name();
    }
}
