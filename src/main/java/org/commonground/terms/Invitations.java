package org.commonground.terms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.shared.Limits;
import org.commonground.terms.SaveInvitationResult.CannotHold;
import org.commonground.terms.SaveInvitationResult.ChangedMeanwhile;
import org.commonground.terms.SaveInvitationResult.Enough;
import org.commonground.terms.SaveInvitationResult.EventOver;
import org.commonground.terms.SaveInvitationResult.Field;
import org.commonground.terms.SaveInvitationResult.Invalid;
import org.commonground.terms.SaveInvitationResult.Reason;
import org.commonground.terms.SaveInvitationResult.Saved;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invitation codes of events, and the places that are held with them. */
@Service
public class Invitations {

    /** Codes of one event, with those that were withdrawn. */
    public static final int MOST_CODES = 200;

    private static final int MOST_PLACES = 100_000;

    private final InvitationCodeRepository codes;
    private final TermsRepository terms;
    private final PlaceKeeping places;
    private final Events events;
    private final Clock clock;

    Invitations(
            InvitationCodeRepository codes, TermsRepository terms, PlaceKeeping places, Events events, Clock clock) {
        this.codes = codes;
        this.terms = terms;
        this.places = places;
        this.events = events;
        this.clock = clock;
    }

    /** Those of an event, by name. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<InvitationUse> ofEvent(EventId event) {
        List<InvitationCode> all = codes.findByEventId(event.value()).stream()
                .map(InvitationCodeRow::details)
                .toList();
        Map<UUID, Integer> taken =
                places.taken(all.stream().map(code -> code.id().value()).toList());
        return all.stream()
                .map(code ->
                        new InvitationUse(code, taken.getOrDefault(code.id().value(), 0)))
                .sorted(Comparator.comparing(use -> use.code().forWhom()))
                .toList();
    }

    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public SaveInvitationResult add(EventId id, InvitationForm form) {
        Optional<EventDetails> event = events.find(id);
        if (event.isEmpty()) {
            return new ChangedMeanwhile();
        }
        Optional<SaveInvitationResult> problem = problem(event.get(), form);
        if (problem.isPresent()) {
            return problem.get();
        }
        hold(id);
        if (codes.findByEventId(id.value()).size() >= MOST_CODES) {
            return new Enough();
        }
        var row = new InvitationCodeRow(id, form);
        OptionalInt possible = places.hold(id, row.id(), form.held());
        if (possible.isPresent()) {
            return new CannotHold(possible.getAsInt());
        }
        codes.save(row);
        return new Saved(row.id());
    }

    /** @param version of the code as it was read */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public SaveInvitationResult change(InvitationCodeId id, int version, InvitationForm form) {
        InvitationCodeRow row = locked(id, version);
        Optional<EventDetails> event =
                row == null ? Optional.empty() : events.find(row.details().event());
        if (row == null || event.isEmpty()) {
            return new ChangedMeanwhile();
        }
        boolean released = row.details().state() != InvitationCodeState.VALID;
        InvitationForm checked = released ? new InvitationForm(form.forWhom(), 0, null) : form;
        Optional<SaveInvitationResult> problem = problem(event.get(), checked);
        if (problem.isPresent()) {
            return problem.get();
        }
        if (!released) {
            OptionalInt possible = places.hold(row.event(), id, form.held());
            if (possible.isPresent()) {
                return new CannotHold(possible.getAsInt());
            }
        }
        row.change(checked);
        return new Saved(id);
    }

    /**
     * From now on nobody books by it; what is held and not taken is free for all. Who has booked by it keeps her place.
     *
     * @param version of the code as it was read
     * @return false where somebody else changed it meanwhile
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public boolean withdraw(InvitationCodeId id, int version) {
        InvitationCodeRow row = locked(id, version);
        if (row == null) {
            return false;
        }
        if (row.details().holds()) {
            places.release(row.event(), id);
        }
        row.withdraw();
        return true;
    }

    /** Null where it is not there any more as it was read. */
    private @Nullable InvitationCodeRow locked(InvitationCodeId id, int version) {
        Optional<EventId> event = codes.eventOf(id.value()).map(EventId::new);
        if (event.isEmpty()) {
            return null;
        }
        hold(event.get());
        return codes.lockById(id.value())
                .filter(row ->
                        row.details().version() == version && row.details().state() != InvitationCodeState.WITHDRAWN)
                .orElse(null);
    }

    /** One editor of an event's terms after the other. */
    private void hold(EventId event) {
        terms.begin(event.value());
        terms.lock(event.value());
    }

    private Optional<SaveInvitationResult> problem(EventDetails event, InvitationForm form) {
        if (event.status().isOver()) {
            return Optional.of(new EventOver());
        }
        if (form.forWhom().isEmpty()) {
            return Optional.of(new Invalid(Field.FOR_WHOM, Reason.MISSING));
        }
        if (form.forWhom().length() > Limits.NAME) {
            return Optional.of(new Invalid(Field.FOR_WHOM, Reason.TOO_LONG));
        }
        if (form.held() < 0 || form.held() > MOST_PLACES) {
            return Optional.of(new Invalid(Field.HELD, Reason.OUT_OF_RANGE));
        }
        if (form.held() == 0) {
            return Optional.empty();
        }
        LocalDate day = form.releaseOn();
        if (day == null) {
            return Optional.of(new Invalid(Field.RELEASE_ON, Reason.MISSING));
        }
        if (!day.isAfter(LocalDate.ofInstant(clock.instant(), event.zone()))) {
            return Optional.of(new Invalid(Field.RELEASE_ON, Reason.TOO_EARLY));
        }
        return day.isAfter(LocalDate.ofInstant(event.time().start(), event.zone()))
                ? Optional.of(new Invalid(Field.RELEASE_ON, Reason.AFTER_EVENT))
                : Optional.empty();
    }
}
