package org.commonground.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.events.EventId;
import org.commonground.events.copying.EventPart;
import org.commonground.events.copying.TimeShift;
import org.commonground.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The terms of booking as a part of an event's copy: without codes, and nothing is held. */
@Component
class TermsPart implements EventPart {

    private final TermsRepository terms;
    private final PlaceKeeping places;
    private final Wording wording;

    TermsPart(TermsRepository terms, PlaceKeeping places, Wording wording) {
        this.terms = terms;
        this.places = places;
        this.wording = wording;
    }

    @Override
    public String labelKey() {
        return "terms.edit.title";
    }

    @Override
    public Optional<String> about(EventId event, Locale locale) {
        return terms.findWithKindsByEventId(event.value())
                .map(TermsRow::terms)
                .filter(settled -> !settled.equals(new Terms(null, null, false, false, List.of(), settled.version())))
                .map(settled ->
                        wording.text(locale, "terms.copy.about", settled.kinds().size()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> copy(EventId from, EventId to, TimeShift shift, Locale locale) {
        Terms old =
                terms.findWithKindsByEventId(from.value()).map(TermsRow::terms).orElse(Terms.NONE);
        terms.begin(to.value());
        TermsRow row = terms.lock(to.value());
        List<TicketKindRow> kinds = new ArrayList<>();
        old.kinds().forEach(kind -> kinds.add(new TicketKindRow(kinds.size(), kind.name(), kind.places())));
        row.change(moved(old.opensAt(), shift), moved(old.closesAt(), shift), old.invitedOnly(), old.approval(), kinds);
        kinds.forEach(kind -> places.limit(to, kind.id(), kind.kind().places()));
        return List.of();
    }

    private static @Nullable Instant moved(@Nullable Instant original, TimeShift shift) {
        return original == null ? null : shift.move(original);
    }

    @Override
    public int order() {
        return 12;
    }
}
