package org.commonground.accounts;

/** Somebody that work can be given to. */
public record Colleague(AccountId id, String name) {}
