package org.commonground.registration.ui;

import com.vaadin.flow.i18n.I18NProvider;

/** Says why a party would join the waiting list. */
final class WaitingWords {

    private WaitingWords() {}

    static String of(BookingOffer offer, BookingDraft draft) {
        return offer.shortOf(draft)
                .filter(kind -> draft.persons <= offer.left())
                .map(kind -> I18NProvider.translate("registration.book.waitsKind", kind.name(), offer.left(kind)))
                .orElseGet(() -> I18NProvider.translate("registration.book.waits", draft.persons, offer.left()));
    }
}
