package org.commonground.surveys;

/** Somebody took a response back; told in the same transaction, before it is gone. */
public record ResponseWithdrawn(ResponseId response) {}
