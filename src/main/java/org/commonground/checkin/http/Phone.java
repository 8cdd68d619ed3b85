package org.commonground.checkin.http;

import java.security.Principal;
import org.commonground.checkin.PairedDevice;

/** The phone that speaks. */
record Phone(PairedDevice device) implements Principal {

    @Override
    public String getName() {
        return device.toString();
    }
}
