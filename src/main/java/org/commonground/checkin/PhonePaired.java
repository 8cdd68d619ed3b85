package org.commonground.checkin;

import org.commonground.events.EventId;

/** A phone has opened its link. */
public record PhonePaired(EventId event, DeviceId device) {}
