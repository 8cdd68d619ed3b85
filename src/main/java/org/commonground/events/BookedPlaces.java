package org.commonground.events;

/** Implemented by the module that books places: how many of an event's places are taken, so that its capacity never falls below. */
public interface BookedPlaces {

    /** In persons. Within a transaction the answer holds until its end. */
    int booked(EventId event);
}
