package org.commonground.surveys;

/**
 * Somebody answered a survey. Listen to it in the same transaction with a plain listener: the event publication registry
 * would keep the time of it.
 */
public record ResponseReceived(ResponseId response) {}
