package org.commonground.terms;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonground.events.EventId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms of events for those who book, and for what is built on bookings. */
@Service
public class BookingTerms {

    private final TermsRepository terms;
    private final InvitationCodeRepository codes;
    private final Clock clock;

    BookingTerms(TermsRepository terms, InvitationCodeRepository codes, Clock clock) {
        this.terms = terms;
        this.codes = codes;
        this.clock = clock;
    }

    /** One statement. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Terms of(EventId event) {
        return terms.findWithKindsByEventId(event.value()).map(TermsRow::terms).orElse(Terms.NONE);
    }

    /**
     * Whether somebody can book now. One statement, and another one for a code.
     *
     * @param code as it was typed; empty where she has none
     */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Admission admit(EventId event, String code) {
        Terms now = of(event);
        Admission withoutCode = now.admit(clock.instant());
        if (code.isEmpty() || withoutCode instanceof Admission.Closed) {
            return withoutCode;
        }
        return codes.findByEventIdAndCode(event.value(), InvitationCode.typed(code))
                .map(InvitationCodeRow::details)
                .filter(found -> found.state() != InvitationCodeState.WITHDRAWN)
                .<Admission>map(found -> new Admission.Admitted(now, Optional.of(found)))
                .orElseGet(Admission.UnknownCode::new);
    }

    /** Whether there are codes by which one can book this event; they themselves are no matter of the public. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public boolean hasCodes(EventId event) {
        return codes.findByEventId(event.value()).stream()
                .anyMatch(row -> row.details().state() != InvitationCodeState.WITHDRAWN);
    }

    /** What is held for communities of this event until a day, the earliest first. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public List<HeldPlaces> held(EventId event) {
        return codes.findByEventId(event.value()).stream()
                .map(InvitationCodeRow::details)
                .filter(InvitationCode::holds)
                .map(code -> new HeldPlaces(code.forWhom(), code.held(), Objects.requireNonNull(code.releaseOn())))
                .sorted((one, other) -> one.releaseOn().compareTo(other.releaseOn()))
                .toList();
    }

    /** For whom a registration was made by a code. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Optional<InvitationCode> code(InvitationCodeId id) {
        return codes.findById(id.value()).map(InvitationCodeRow::details);
    }
}
