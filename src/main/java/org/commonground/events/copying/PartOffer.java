package org.commonground.events.copying;

/**
 * A part that an event has, for an organiser to choose.
 *
 * @param labelKey of {@link EventPart#labelKey}
 * @param about what there is to copy
 */
public record PartOffer(String labelKey, String about) {}
