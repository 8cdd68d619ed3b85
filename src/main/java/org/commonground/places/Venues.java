package org.commonground.places;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.places.SaveVenueResult.ChangedMeanwhile;
import org.commonground.places.SaveVenueResult.Invalid;
import org.commonground.places.SaveVenueResult.SameRoomTwice;
import org.commonground.places.SaveVenueResult.Saved;
import org.commonground.places.VenueForm.RoomForm;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The buildings where events happen. */
@Service
public class Venues {

    /** Persons; more than any hall holds, so a slip of the finger is caught. */
    public static final int MOST_PERSONS = 100_000;

    private final VenueRepository venues;
    private final Wards wards;
    private final EntityManager entities;
    private final ApplicationEventPublisher publisher;

    Venues(VenueRepository venues, Wards wards, EntityManager entities, ApplicationEventPublisher publisher) {
        this.venues = venues;
        this.wards = wards;
        this.entities = entities;
        this.publisher = publisher;
    }

    /** All venues by name. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public List<Venue> all() {
        return venues.findAllByOrderByName().stream()
                .map(row -> row.venue(wards))
                .toList();
    }

    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<Venue> find(VenueId id) {
        return venues.findById(id.value()).map(row -> row.venue(wards));
    }

    /** Those of these venues that there are, read at once. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Map<VenueId, Venue> find(Collection<VenueId> ids) {
        return venues.findByIdIn(ids.stream().map(VenueId::value).toList()).stream()
                .collect(Collectors.toMap(VenueRow::id, row -> row.venue(wards)));
    }

    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public SaveVenueResult add(VenueForm form) {
        VenueForm clean = clean(form);
        return problem(clean)
                .orElseGet(() -> new Saved(venues.save(new VenueRow(clean)).id()));
    }

    /**
     * Changes a venue and its rooms.
     *
     * @param version of the venue as it was read
     */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public SaveVenueResult change(VenueId id, int version, VenueForm form) {
        VenueForm clean = clean(form);
        Optional<SaveVenueResult> problem = problem(clean);
        if (problem.isPresent()) {
            return problem.get();
        }
        VenueRow venue = venues.lockById(id.value()).orElse(null);
        if (venue == null || venue.version() != version) {
            return new ChangedMeanwhile();
        }
        // Its rooms are rows of their own: changing one of them alone would leave the venue's version as it was.
        entities.lock(venue, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        boolean elsewhere = venue.isElsewhere(clean);
        venue.change(clean);
        venues.saveAndFlush(venue);
        if (elsewhere) {
            publisher.publishEvent(new VenueChanged(id));
        }
        return new Saved(id);
    }

    /** Removes venues of the demonstration. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public void remove(Collection<VenueId> ids) {
        ids.stream().map(VenueId::value).filter(venues::existsById).forEach(venues::deleteById);
    }

    private static VenueForm clean(VenueForm form) {
        List<RoomForm> rooms = form.rooms().stream()
                .map(room -> new RoomForm(
                        room.id(), Texts.line(room.name()), room.capacity(), room.stepFree(), room.hearingLoop()))
                .toList();
        return new VenueForm(
                Texts.line(form.name()),
                Texts.clean(form.address()),
                form.ward(),
                Texts.clean(form.directions()),
                rooms);
    }

    private Optional<SaveVenueResult> problem(VenueForm form) {
        if (isNoName(form.name())) {
            return Optional.of(new Invalid("name"));
        }
        if (form.address().isEmpty() || form.address().length() > Limits.SUMMARY) {
            return Optional.of(new Invalid("address"));
        }
        if (form.directions().length() > Limits.SUMMARY) {
            return Optional.of(new Invalid("directions"));
        }
        if (form.rooms().isEmpty()
                || form.rooms().stream()
                        .anyMatch(room ->
                                isNoName(room.name()) || room.capacity() < 1 || room.capacity() > MOST_PERSONS)) {
            return Optional.of(new Invalid("rooms"));
        }
        Set<String> names = new HashSet<>();
        return form.rooms().stream()
                .map(RoomForm::name)
                .filter(name -> !names.add(name.toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .map(SameRoomTwice::new);
    }

    private static boolean isNoName(String name) {
        return name.isEmpty() || name.length() > Limits.NAME;
    }
}
