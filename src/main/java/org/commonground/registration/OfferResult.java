package org.commonground.registration;

/** What came of answering an offer, or of leaving the waiting list. */
public sealed interface OfferResult {

    /** Done; a letter says so. */
    record Done() implements OfferResult {}

    /** It was like that already: another click or tab was faster. No letter is sent. */
    record AsBefore() implements OfferResult {}

    /** The deadline went by, and the places were offered to whoever is next. */
    record OfferOver() implements OfferResult {}

    /** Nobody waits for this event any more: it has begun, is over or was called off. */
    record TooLate() implements OfferResult {}

    /** The link is not, or no longer, known. */
    record UnknownLink() implements OfferResult {}
}
