package org.commonground.registration.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.commonground.terms.TicketKind;

/** Which kind of ticket one person wants. */
class KindField extends Select<TicketKind> {

    private final int person;
    private final BookingOffer offer;

    /** @param changed what shows the consequences */
    KindField(BookingDraft.Guest guest, int person, BookingOffer offer, Runnable changed) {
        this.person = person;
        this.offer = offer;
        List<TicketKind> kinds = offer.admitted().terms().kinds();
        setLabel(getTranslation(person == 0 ? "registration.book.kind" : "registration.book.kindOf", person + 1));
        addClassName("cg-required");
        setItems(kinds);
        setItemLabelGenerator(kind -> kind == null ? "" : label(kind));
        setManualValidation(true);
        kinds.stream()
                .filter(kind -> kind.id().value().equals(guest.kind) || kinds.size() == 1)
                .findFirst()
                .ifPresentOrElse(this::setValue, () -> guest.kind = null);
        if (getValue() != null) {
            guest.kind = getValue().id().value();
        }
        addValueChangeListener(change -> {
            guest.kind =
                    change.getValue() == null ? null : change.getValue().id().value();
            changed.run();
        });
    }

    private String label(TicketKind kind) {
        int left = Math.min(offer.left(kind), Math.max(offer.left(), 0));
        return kind.places() == null ? kind.name() : getTranslation("registration.book.kindLeft", kind.name(), left);
    }

    /** Of the people, from 0. */
    int person() {
        return person;
    }

    Optional<String> problem(BookingDraft draft) {
        if (getValue() == null) {
            return Optional.of(getTranslation("registration.book.kindMissing"));
        }
        return offer.canWait() || offer.admitted().needsApproval()
                ? Optional.empty()
                : offer.shortOf(draft)
                        .filter(getValue()::equals)
                        .map(kind -> getTranslation("registration.book.kindShort", offer.left(kind), kind.name()));
    }
}
