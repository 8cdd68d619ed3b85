package org.commonground.events;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.commonground.accounts.CurrentAccount;
import org.commonground.accounts.Role;
import org.commonground.events.ChangeStatusResult.Changed;
import org.commonground.events.ChangeStatusResult.NotPossible;
import org.commonground.events.SaveEventResult.ChangedMeanwhile;
import org.commonground.events.SaveEventResult.Invalid;
import org.commonground.events.SaveEventResult.Over;
import org.commonground.events.SaveEventResult.Reason;
import org.commonground.events.SaveEventResult.Saved;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Summit editions and local events. Drafts are seen by organisers only, whatever is asked for. */
@Service
public class Events {

    /** How far back a narrowed list looks: some years of a busy city. */
    private static final int MOST_EARLIER = 1_000;

    private final EventRepository events;
    private final EventReader reader;
    private final CurrentAccount current;
    private final ObjectProvider<BookedPlaces> bookings;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Events(
            EventRepository events,
            EventReader reader,
            CurrentAccount current,
            ObjectProvider<BookedPlaces> bookings,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.events = events;
        this.reader = reader;
        this.current = current;
        this.bookings = bookings;
        this.publisher = publisher;
        this.clock = clock;
    }

    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<EventDetails> find(EventId id) {
        return events.findById(id.value()).filter(this::mayBeSeen).map(reader::details);
    }

    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<EventDetails> findBySlug(String slug) {
        return events.findBySlug(slug).filter(this::mayBeSeen).map(reader::details);
    }

    /** How many persons can book in all, as it stands at this moment; empty where the event cannot be booked. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public OptionalInt bookableCapacity(EventId id) {
        return events.capacityOf(id.value(), EventStatus.PUBLISHED)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** Published events that are not over, the next one first. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public List<EventSummary> upcoming(EventFilter filter) {
        return stillToCome(EventStatus.PUBLISHED, filter);
    }

    /** Cancelled events whose time is still to come, the next one first. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public List<EventSummary> calledOff(EventFilter filter) {
        return stillToCome(EventStatus.CANCELLED, filter);
    }

    /** What {@link #upcoming} and {@link #calledOff} give together, in full, the next one first. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public List<EventDetails> toCome(EventFilter filter) {
        return reader
                .details(events.findByStatusInAndEndsAtAfterOrderByStartsAt(
                        Set.of(EventStatus.PUBLISHED, EventStatus.CANCELLED), clock.instant()))
                .stream()
                .filter(filter::lets)
                .toList();
    }

    /** Events that took place, the latest first, at most {@code limit}. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public List<EventSummary> earlier(EventFilter filter, int limit) {
        int looked = filter.equals(EventFilter.ALL) ? limit : MOST_EARLIER;
        var ids = events.findEarlier(clock.instant(), Limit.of(looked));
        return reader.summaries(events.findByIdIn(ids)).stream()
                .filter(filter::lets)
                .sorted(Comparator.comparing(
                                (EventSummary event) -> event.time().start())
                        .reversed())
                .limit(limit)
                .toList();
    }

    /** Every event, drafts too, the latest first. */
    @PreAuthorize("hasAnyRole('ORGANISER', 'ANALYST')")
    @Transactional(readOnly = true)
    public List<EventSummary> all() {
        return reader.summaries(events.findAllByOrderByStartsAtDesc());
    }

    /** Adds a draft. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public SaveEventResult create(EventForm form) {
        return create(EventId.random(), form);
    }

    /** Adds a draft under an id that the caller has drawn and that cannot be had twice: asking again fails. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public SaveEventResult create(EventId id, EventForm form) {
        try {
            CheckedEvent content = check(form);
            String slug = Slug.of(content.title(), content.kind(), events::existsBySlug);
            return new Saved(events.saveAndFlush(new Event(id, slug, content, clock.instant()))
                    .id());
        } catch (CheckedEvent.Problem problem) {
            return problem.invalid();
        }
    }

    /**
     * Changes a draft or a published event.
     *
     * @param version of the event as it was read
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public SaveEventResult change(EventId id, int version, EventForm form) {
        Event event = events.lockById(id.value()).orElse(null);
        if (event == null || event.version() != version) {
            return new ChangedMeanwhile();
        }
        if (event.isOver()) {
            return new Over();
        }
        try {
            CheckedEvent content = check(form);
            BookedPlaces booked = bookings.getIfAvailable();
            if (booked != null && booked.booked(id) > content.capacity()) {
                return new Invalid("capacity", Reason.BELOW_BOOKED);
            }
            boolean draft = event.status() == EventStatus.DRAFT;
            if (draft && !event.title().equals(content.title())) {
                Predicate<String> takenByAnother = slug -> !slug.equals(event.slug()) && events.existsBySlug(slug);
                event.readdress(Slug.of(content.title(), content.kind(), takenByAnother));
            }
            event.change(content, clock.instant());
            events.saveAndFlush(event);
            if (!draft) {
                publisher.publishEvent(new EventChanged(id));
            }
            return new Saved(id);
        } catch (CheckedEvent.Problem problem) {
            return problem.invalid();
        }
    }

    /** Shows a draft to the public, who can book from now on. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public ChangeStatusResult publish(EventId id) {
        return step(id, Event::publish, EventPublished::new);
    }

    /** Ends a published event: no more bookings; those who came are asked how it was. An organiser may do so at any time. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public ChangeStatusResult close(EventId id) {
        return step(id, Event::close, EventClosed::new);
    }

    /** Calls a published event off. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public ChangeStatusResult cancel(EventId id) {
        return step(id, Event::cancel, EventCancelled::new);
    }

    /** Removes events of the demonstration with all that other modules hold of them. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public void remove(Collection<EventId> ids) {
        for (EventId id : Set.copyOf(ids)) {
            events.findById(id.value()).ifPresent(event -> {
                publisher.publishEvent(new EventRemoved(id));
                events.delete(event);
            });
        }
    }

    private ChangeStatusResult step(EventId id, Predicate<Event> step, Function<EventId, Object> happened) {
        Event event = events.lockById(id.value())
                .orElseThrow(() -> new IllegalArgumentException("There is no event " + id.value()));
        if (!step.test(event)) {
            return new NotPossible(event.status());
        }
        event.touch(clock.instant());
        events.saveAndFlush(event);
        publisher.publishEvent(happened.apply(id));
        return new Changed(event.status());
    }

    private CheckedEvent check(EventForm form) throws CheckedEvent.Problem {
        CheckedEvent content = CheckedEvent.of(form);
        if (!reader.knowsVenue(content.venue())) {
            throw new CheckedEvent.Problem("venue", Reason.UNKNOWN);
        }
        if (!reader.knowsOrganiser(content.organisation())) {
            throw new CheckedEvent.Problem("organisation", Reason.UNKNOWN);
        }
        return content;
    }

    private List<EventSummary> stillToCome(EventStatus status, EventFilter filter) {
        return reader
                .summaries(events.findByStatusInAndEndsAtAfterOrderByStartsAt(Set.of(status), clock.instant()))
                .stream()
                .filter(filter::lets)
                .toList();
    }

    private boolean mayBeSeen(@Nullable Event event) {
        return event != null && (event.status() != EventStatus.DRAFT || current.has(Role.ORGANISER));
    }
}
