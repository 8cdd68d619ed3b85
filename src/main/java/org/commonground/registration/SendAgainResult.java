package org.commonground.registration;

/** What came of asking for the mail again. */
public sealed interface SendAgainResult {

    /** @param manageToken of the new private link; the one before has stopped working */
    record Sent(String manageToken) implements SendAgainResult {}

    /** So many letters have gone to this address that more would be a nuisance. */
    record TooMany() implements SendAgainResult {}

    /** She has no mail address: her tickets can be printed. */
    record NoAddress() implements SendAgainResult {}

    /** There is nothing to send: the link is unknown, or no place is held any more. */
    record NothingToSend() implements SendAgainResult {}
}
