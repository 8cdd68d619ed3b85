package org.commonground.checkin.http;

import java.security.Principal;

/** The phone that speaks, known by the secret that it got when it was paired. */
record DeviceToken(String token, String name) implements Principal {

    @Override
    public String getName() {
        return name;
    }

    /** Without the secret: this may end up in a log. */
    @Override
    public String toString() {
        return name;
    }
}
