package org.commonground.consultation;

/** A numbered promise of the strategy. */
public record Commitment(String number, String sentence) {}
