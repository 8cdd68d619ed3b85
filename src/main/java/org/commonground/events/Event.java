package org.commonground.events;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonground.network.Organisation;
import org.commonground.network.OrganisationId;
import org.commonground.places.Venue;
import org.commonground.places.VenueId;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.TimeSpan;
import org.commonground.shared.Topic;
import org.jspecify.annotations.Nullable;

/** An event as it is stored, and the steps it may take. */
@Entity
@Table(name = "events_event")
class Event {

    @Id
    private UUID id;

    private String slug;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    @Enumerated(EnumType.STRING)
    private EventStatus status;

    private String title;
    private String summary;

    @Column(columnDefinition = "text")
    private String description;

    private Instant startsAt;
    private Instant endsAt;
    private String zone;
    private UUID venueId;
    private int capacity;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    private @Nullable UUID organisationId;
    private Instant changedAt;

    /** Null until it is stored, so that an id that is in use is refused and never stored over. */
    @Version
    private @Nullable Integer version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "events_access", joinColumns = @JoinColumn(name = "event_id"))
    @Column(name = "need")
    @Enumerated(EnumType.STRING)
    private Set<AccessNeed> access = EnumSet.noneOf(AccessNeed.class);

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Event() {}

    @SuppressWarnings("NullAway.Init") // take() sets the rest
    Event(EventId id, String slug, CheckedEvent content, Instant now) {
        this.id = id.value();
        this.status = EventStatus.DRAFT;
        this.slug = slug;
        this.changedAt = now;
        take(content);
    }

    void change(CheckedEvent content, Instant now) {
        if (isOver()) {
            throw new IllegalStateException("A " + status + " event stays as it was");
        }
        List<@Nullable Object> before = content();
        take(content);
        if (!before.equals(content())) {
            touch(now);
        }
    }

    /** Something about it is not as it was: its version rises when it is stored. */
    void touch(Instant now) {
        // Never the same moment twice: the version rises only where something else is stored.
        changedAt = now.isAfter(changedAt) ? now : changedAt.plusNanos(1_000);
    }

    private void take(CheckedEvent content) {
        kind = content.kind();
        title = content.title();
        summary = content.summary();
        description = content.description();
        startsAt = content.time().start();
        endsAt = content.time().end();
        zone = content.zone().getId();
        venueId = content.venue().value();
        capacity = content.capacity();
        topic = content.topic();
        organisationId =
                content.organisation() == null ? null : content.organisation().value();
        access.retainAll(content.access());
        access.addAll(content.access());
    }

    private List<@Nullable Object> content() {
        return Arrays.asList(
                kind,
                title,
                summary,
                description,
                startsAt,
                endsAt,
                zone,
                venueId,
                capacity,
                topic,
                organisationId,
                Set.copyOf(access));
    }

    /** A draft's address follows its title; later it stays, because people have it. */
    void readdress(String newSlug) {
        if (status != EventStatus.DRAFT) {
            throw new IllegalStateException("The address of a published event stays");
        }
        slug = newSlug;
    }

    boolean publish() {
        return step(EventStatus.DRAFT, EventStatus.PUBLISHED);
    }

    boolean close() {
        return step(EventStatus.PUBLISHED, EventStatus.CLOSED);
    }

    boolean cancel() {
        return step(EventStatus.PUBLISHED, EventStatus.CANCELLED);
    }

    private boolean step(EventStatus from, EventStatus to) {
        if (status != from) {
            return false;
        }
        status = to;
        return true;
    }

    boolean isOver() {
        return status.isOver();
    }

    EventId id() {
        return new EventId(id);
    }

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    EventStatus status() {
        return status;
    }

    int version() {
        return version == null ? 0 : version;
    }

    VenueId venueId() {
        return new VenueId(venueId);
    }

    @Nullable
    OrganisationId organisationId() {
        return organisationId == null ? null : new OrganisationId(organisationId);
    }

    EventDetails details(Venue venue, @Nullable Organisation organiser) {
        return new EventDetails(
                id(),
                slug,
                kind,
                status,
                title,
                summary,
                description,
                new TimeSpan(startsAt, endsAt),
                ZoneId.of(zone),
                venue,
                capacity,
                topic,
                Set.copyOf(access),
                organiser,
                organisationId != null && organiser == null,
                version(),
                changedAt);
    }

    EventSummary summary(Venue venue) {
        return new EventSummary(
                id(),
                slug,
                kind,
                status,
                title,
                summary,
                new TimeSpan(startsAt, endsAt),
                ZoneId.of(zone),
                venue.name(),
                venue.ward(),
                capacity,
                topic,
                Set.copyOf(access));
    }
}
