package org.commonground.programme;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.places.Room;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.commonground.shared.TimeSpan;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The programmes of events: organisers edit a draft, everybody reads the last release of it. */
@Service
public class Programmes {

    private final SessionRepository sessions;
    private final Releasing releasing;
    private final Events events;
    private final TransactionTemplate transaction;

    Programmes(
            SessionRepository sessions, Releasing releasing, Events events, PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.releasing = releasing;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The draft of an event's programme; empty where there is no such event. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Optional<ProgrammeDraft> draft(EventId id) {
        return events.find(id).map(event -> {
            List<DraftSession> draft = draftOf(event);
            ReleasePreview next = releasing.preview(event, sessionsOf(draft));
            return new ProgrammeDraft(
                    id,
                    draft,
                    next.warnings(),
                    next.number() - 1,
                    !next.difference().isEmpty());
        });
    }

    /** The last release of an event's programme: all that the public sees. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<Release> released(EventId id) {
        // Who may not see the event may not see its programme.
        return events.find(id).flatMap(event -> releasing.last(event.id()));
    }

    /** An earlier release of an event's programme; empty where there is none of that number. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<Release> released(EventId id, int number) {
        return events.find(id).flatMap(event -> releasing.numbered(event.id(), number));
    }

    /** Adds a session to the draft. */
    @PreAuthorize("hasRole('ORGANISER')")
    public SessionResult add(EventId id, SessionForm form) {
        return within(() -> place(id, form.placement(), (room, start) -> {
            SessionRow session = sessions.saveAndFlush(new SessionRow(id, SessionContent.of(form, room, start)));
            recolour(id, form);
            return new SessionResult.Saved(session.details());
        }));
    }

    /**
     * Changes a session of the draft.
     *
     * @param version of the session as it was read
     */
    @PreAuthorize("hasRole('ORGANISER')")
    public SessionResult change(SessionId id, int version, SessionForm form) {
        return edit(
                id,
                version,
                session -> place(session.eventId(), form.placement(), (room, start) -> {
                    session.change(SessionContent.of(form, room, start));
                    sessions.flush();
                    recolour(session.eventId(), form);
                    return new SessionResult.Saved(session.details());
                }));
    }

    /**
     * Gives a session of the draft another place.
     *
     * @param version of the session as it was read
     */
    @PreAuthorize("hasRole('ORGANISER')")
    public SessionResult move(SessionId id, int version, Placement placement) {
        return edit(
                id,
                version,
                session -> place(session.eventId(), placement, (room, start) -> {
                    session.change(session.content().moved(room, start, placement.minutes()));
                    sessions.flush();
                    return new SessionResult.Saved(session.details());
                }));
    }

    /**
     * Takes a session out of the draft; it stays in the releases that hold it.
     *
     * @param version of the session as it was read
     */
    @PreAuthorize("hasRole('ORGANISER')")
    public RemoveSessionResult remove(SessionId id, int version) {
        SessionResult result = edit(id, version, session -> {
            if (events.find(session.eventId())
                    .filter(event -> event.status().isOver())
                    .isPresent()) {
                return new SessionResult.EventOver();
            }
            sessions.delete(session);
            sessions.flush();
            return new SessionResult.Gone();
        });
        return switch (result) {
            case SessionResult.ChangedMeanwhile changed -> new RemoveSessionResult.ChangedMeanwhile(changed.now());
            case SessionResult.EventOver over -> new RemoveSessionResult.EventOver();
            default -> new RemoveSessionResult.Removed();
        };
    }

    /** What a release would publish now; empty where there is no such event. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Optional<ReleasePreview> preview(EventId id) {
        return events.find(id).map(this::previewOf);
    }

    /**
     * Publishes the draft as a new release, provided that it still is what was previewed.
     *
     * @param notes to the public, may be empty, up to {@link Limits#SUMMARY} characters
     */
    @PreAuthorize("hasRole('ORGANISER')")
    public ReleaseResult release(EventId id, String notes, ReleasePreview seen, boolean warningsAccepted) {
        String clean = Texts.clean(notes);
        if (clean.length() > Limits.SUMMARY) {
            throw new IllegalArgumentException("Notes have up to " + Limits.SUMMARY + " characters");
        }
        try {
            return within(() -> {
                EventDetails event = events.find(id).orElseThrow();
                return releasing.release(event, sessionsOf(draftOf(event)), clean, seen, warningsAccepted);
            });
        } catch (DataIntegrityViolationException e) {
            // Two released at once: the number can be had only once.
            return within(() ->
                    new ReleaseResult.ChangedMeanwhile(previewOf(events.find(id).orElseThrow())));
        }
    }

    /** Publishes the draft as it stands, with whatever warnings there are; gives the last release where nothing is new. */
    @PreAuthorize("hasRole('ORGANISER')")
    public Release release(EventId id, String notes) {
        ReleasePreview now = within(() -> previewOf(events.find(id).orElseThrow()));
        return switch (release(id, notes, now, true)) {
            case ReleaseResult.Released released -> released.release();
            case ReleaseResult.NothingNew nothing ->
                within(() -> releasing.last(id)).orElseThrow();
            case ReleaseResult.ChangedMeanwhile changed -> release(id, notes);
            case ReleaseResult.EventOver over -> throw new IllegalStateException("The event is over");
            case ReleaseResult.WarningsNotAccepted warnings ->
                throw new IllegalStateException("Warnings were accepted");
        };
    }

    /* A room of the draft goes by the name it has today. */
    private List<DraftSession> draftOf(EventDetails event) {
        return sessions.ofEvent(event.id().value()).stream()
                .map(SessionRow::details)
                .map(draft -> event.venue()
                        .room(draft.session().roomId())
                        .map(room -> new DraftSession(draft.session().in(room), draft.version()))
                        .orElse(draft))
                .toList();
    }

    private static List<ProgrammeSession> sessionsOf(List<DraftSession> draft) {
        return draft.stream().map(DraftSession::session).toList();
    }

    private ReleasePreview previewOf(EventDetails event) {
        return releasing.preview(event, sessionsOf(draftOf(event)));
    }

    private interface Placing {
        SessionResult in(Room room, Instant start);
    }

    private SessionResult place(EventId id, Placement placement, Placing placing) {
        EventDetails event = events.find(id).orElse(null);
        if (event == null) {
            return new SessionResult.Gone();
        }
        if (event.status().isOver()) {
            return new SessionResult.EventOver();
        }
        Optional<Room> room = event.venue().room(placement.room());
        if (room.isEmpty()) {
            return new SessionResult.NoSuchRoom(event.venue().rooms());
        }
        Optional<Instant> start = instant(placement.start(), event.zone());
        if (start.isEmpty()) {
            return new SessionResult.NoSuchTime();
        }
        TimeSpan time = new TimeSpan(start.get(), start.get().plusSeconds(placement.minutes() * 60L));
        if (!event.time().contains(time)) {
            return new SessionResult.OutsideEvent(event.time());
        }
        return placing.in(room.get(), start.get());
    }

    /* Where the clocks go back, the first of the two moments is meant. */
    private static Optional<Instant> instant(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).isEmpty()
                ? Optional.empty()
                : Optional.of(ZonedDateTime.of(local, zone).toInstant());
    }

    private SessionResult edit(SessionId id, int version, Function<SessionRow, SessionResult> edit) {
        try {
            return within(() -> sessions.findById(id.value())
                    .map(session -> session.version() == version ? edit.apply(session) : changedMeanwhile(session))
                    .orElseGet(SessionResult.Gone::new));
        } catch (OptimisticLockingFailureException e) {
            // Both had read the same version, and the other one was faster by a blink.
            return within(() -> sessions.findById(id.value())
                    .map(Programmes::changedMeanwhile)
                    .orElseGet(SessionResult.Gone::new));
        }
    }

    private static SessionResult changedMeanwhile(SessionRow session) {
        return new SessionResult.ChangedMeanwhile(session.details());
    }

    private void recolour(EventId id, SessionForm form) {
        Track track = form.track();
        if (track != null) {
            sessions.recolour(id.value(), track.name(), track.colour());
        }
    }

    /* Not by annotation: a failed commit has to be answered here. */
    private <T> T within(Supplier<T> work) {
        return requireNonNull(transaction.execute(status -> work.get()));
    }
}
