package org.commonground.terms;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.terms.SaveTermsResult.ChangedMeanwhile;
import org.commonground.terms.SaveTermsResult.EventOver;
import org.commonground.terms.SaveTermsResult.Invalid;
import org.commonground.terms.SaveTermsResult.KindTaken;
import org.commonground.terms.SaveTermsResult.Problem;
import org.commonground.terms.SaveTermsResult.Saved;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms of booking, as organisers settle them. */
@Service
public class TermsEditor {

    private final TermsRepository terms;
    private final PlaceKeeping places;
    private final Events events;

    TermsEditor(TermsRepository terms, PlaceKeeping places, Events events) {
        this.terms = terms;
        this.places = places;
        this.events = events;
    }

    /** How many persons have a ticket of each kind. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Map<TicketKindId, Integer> taken(Terms settled) {
        List<TicketKindId> kinds = settled.kinds().stream().map(TicketKind::id).toList();
        Map<UUID, Integer> taken =
                places.taken(kinds.stream().map(TicketKindId::value).toList());
        return kinds.stream()
                .collect(Collectors.toMap(Function.identity(), kind -> taken.getOrDefault(kind.value(), 0)));
    }

    /**
     * Settles all of it. A kind that somebody has a ticket of stays, and its limit is never below what is taken.
     *
     * @param version of the {@link Terms} as they were read
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public SaveTermsResult save(EventId id, int version, TermsForm form) {
        Optional<EventDetails> event = events.find(id);
        if (event.isEmpty()) {
            return new ChangedMeanwhile();
        }
        if (event.get().status().isOver()) {
            return new EventOver();
        }
        terms.begin(id.value());
        TermsRow row = terms.lock(id.value());
        if (row.version() != version) {
            return new ChangedMeanwhile();
        }
        Map<TicketKindId, TicketKindRow> before =
                row.kinds().stream().collect(Collectors.toMap(TicketKindRow::id, Function.identity()));
        if (form.kinds().stream().anyMatch(kind -> kind.id() != null && !before.containsKey(kind.id()))) {
            return new ChangedMeanwhile();
        }
        Map<TicketKindId, Integer> taken = lockTaken(before);
        List<Problem> problems = new TermsCheck(form, event.get()).problems(kind -> taken.getOrDefault(kind, 0));
        if (!problems.isEmpty()) {
            return new Invalid(problems);
        }
        List<TicketKindRow> kinds = kinds(form, before);
        for (TicketKindRow gone : row.kinds()) {
            int holders = taken.getOrDefault(gone.id(), 0);
            if (!kinds.contains(gone) && holders > 0) {
                return new KindTaken(gone.kind().name(), holders);
            }
        }
        row.kinds().stream().filter(kind -> !kinds.contains(kind)).forEach(kind -> places.forget(kind.id()));
        for (int i = 0; i < kinds.size(); i++) {
            TermsForm.Kind kind = form.kinds().get(i);
            kinds.get(i).change(i, kind.name(), kind.places());
        }
        row.change(
                instant(form.opens(), event.get()),
                instant(form.closes(), event.get()),
                form.invitedOnly(),
                form.approval(),
                kinds);
        kinds.forEach(kind -> places.limit(id, kind.id(), kind.kind().places()));
        return new Saved();
    }

    /** Counted with their rows locked, always in the same order. */
    private Map<TicketKindId, Integer> lockTaken(Map<TicketKindId, TicketKindRow> kinds) {
        Map<TicketKindId, Integer> taken = new HashMap<>();
        kinds.keySet().stream()
                .sorted(Comparator.comparing(TicketKindId::value))
                .forEach(kind -> taken.put(kind, places.lockTaken(kind)));
        return taken;
    }

    private static List<TicketKindRow> kinds(TermsForm form, Map<TicketKindId, TicketKindRow> before) {
        List<TicketKindRow> kinds = new ArrayList<>();
        for (TermsForm.Kind kind : form.kinds()) {
            TicketKindRow known = kind.id() == null ? null : before.get(kind.id());
            kinds.add(known == null ? new TicketKindRow(kinds.size(), kind.name(), kind.places()) : known);
        }
        return kinds;
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime local, EventDetails event) {
        return local == null ? null : local.atZone(event.zone()).toInstant();
    }
}
