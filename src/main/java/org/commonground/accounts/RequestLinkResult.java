package org.commonground.accounts;

/** What came of asking for a link to sign in. */
public sealed interface RequestLinkResult {

    /** A mail is on its way. */
    record OnItsWay() implements RequestLinkResult {}

    /** Too many were asked for; wait a quarter of an hour. */
    record TooMany() implements RequestLinkResult {}
}
