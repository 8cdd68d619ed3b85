package org.commonground.registration;

/** How somebody asked staff to register her. */
public enum ConsentWay {
    BY_PHONE,
    IN_PERSON,
    ON_PAPER;

    /** The key of its name among the translations. */
    public String key() {
        return "registration.consentWay." + name();
    }
}
