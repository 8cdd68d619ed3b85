package org.commonground.events.copying;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonground.events.EventDetails;
import org.commonground.events.EventForm;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.events.SaveEventResult;
import org.commonground.events.SaveEventResult.Reason;
import org.commonground.events.copying.CopyResult.AlreadyCopied;
import org.commonground.events.copying.CopyResult.Copied;
import org.commonground.events.copying.CopyResult.Gone;
import org.commonground.events.copying.CopyResult.Invalid;
import org.commonground.shared.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an event after the model of another, with the parts that the organiser chooses: all of it or nothing, and once. */
@Service
public class Copying {

    private static final int MOST_ATTEMPTS = 3;

    private final Events events;
    private final ObjectProvider<EventPart> parts;
    private final Wording wording;
    private final TransactionTemplate transaction;

    Copying(Events events, ObjectProvider<EventPart> parts, Wording wording, PlatformTransactionManager transactions) {
        this.events = events;
        this.parts = parts;
        this.wording = wording;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The parts that this event has, in their order, in words of that language. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<PartOffer> parts(EventId event, Locale locale) {
        return inOrder().flatMap(part -> offer(part, event, locale).stream()).toList();
    }

    /** Makes a draft that is like the original, whatever state that is in. Nobody's registration comes along. */
    @PreAuthorize("hasRole('ORGANISER')")
    public CopyResult copy(EventId original, CopyForm form) {
        for (int attempt = 1; ; attempt++) {
            try {
                return requireNonNull(transaction.execute(status -> copyOnce(original, form)));
            } catch (DataIntegrityViolationException | ConcurrencyFailureException collision) {
                // The same form at the same moment, two events of one title at once, or a deadlock.
                if (attempt == MOST_ATTEMPTS) {
                    throw collision;
                }
            }
        }
    }

    private CopyResult copyOnce(EventId id, CopyForm form) {
        if (events.find(form.copy()).isPresent()) {
            return new AlreadyCopied(form.copy());
        }
        EventDetails original = events.find(id).orElse(null);
        if (original == null) {
            return new Gone();
        }
        LocalDateTime start = form.start();
        if (start == null) {
            return new Invalid("start", Reason.MISSING);
        }
        var shift = TimeShift.between(
                LocalDateTime.ofInstant(original.time().start(), original.zone()), start, original.zone());
        // It is announced by the clock, so it also ends by the clock.
        EventForm bare = EventForm.of(original)
                .withTitle(form.title())
                .withTime(start, shift.clock(original.time().end()))
                .withAccess(Set.of())
                .withOrganisation(null);
        return switch (events.create(form.copy(), bare)) {
            case SaveEventResult.Saved saved -> filled(original, form, shift);
            case SaveEventResult.Invalid(String field, Reason reason) -> new Invalid(field, reason);
            case SaveEventResult.Over over -> throw new IllegalStateException("A new event is not over");
            case SaveEventResult.ChangedMeanwhile changed -> throw new IllegalStateException("A new event is nobody's");
        };
    }

    private Copied filled(EventDetails original, CopyForm form, TimeShift shift) {
        List<PartOffer> taken = new ArrayList<>();
        List<PartOffer> left = new ArrayList<>();
        List<String> toLookAt = new ArrayList<>();
        if (original.organiserGone()) {
            toLookAt.add(wording.text(form.locale(), "events.copy.organiserGone"));
        }
        inOrder()
                .forEach(part -> offer(part, original.id(), form.locale()).ifPresent(offer -> {
                    if (form.parts().contains(offer.labelKey())) {
                        toLookAt.addAll(part.copy(original.id(), form.copy(), shift, form.locale()));
                        taken.add(offer);
                    } else {
                        left.add(offer);
                    }
                }));
        return new Copied(form.copy(), List.copyOf(taken), List.copyOf(left), List.copyOf(toLookAt));
    }

    private Stream<EventPart> inOrder() {
        return parts.stream().sorted(Comparator.comparingInt(EventPart::order));
    }

    private static Optional<PartOffer> offer(EventPart part, EventId event, Locale locale) {
        return part.about(event, locale).map(about -> new PartOffer(part.labelKey(), about));
    }
}
