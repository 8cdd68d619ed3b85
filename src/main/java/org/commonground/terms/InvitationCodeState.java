package org.commonground.terms;

/** What an invitation code is good for. */
public enum InvitationCodeState {
    VALID,
    /** Its day has come: the places held for it are free for all, and the code still opens the booking. */
    RELEASED,
    /** It opens nothing any more. */
    WITHDRAWN;

    /** The key of its name among the translations. */
    public String key() {
        return "terms.code.state." + name();
    }
}
