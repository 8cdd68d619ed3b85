package org.commonground.demonstration;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonground.places.SaveVenueResult.Saved;
import org.commonground.places.VenueForm;
import org.commonground.places.VenueForm.RoomForm;
import org.commonground.places.VenueId;
import org.commonground.places.Venues;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The buildings in which its events happen. */
@Component
@Order(20)
class VenuesChapter implements Chapter {

    private final Content content;
    private final Venues venues;
    private final WardNames wards;
    private final InUse inUse;

    VenuesChapter(Content content, Venues venues, WardNames wards, InUse inUse) {
        this.content = content;
        this.venues = venues;
        this.wards = wards;
        this.inUse = inUse;
    }

    record Hall(String key, String name, String address, String ward, String directions, List<Room> rooms) {}

    record Room(String name, int capacity, boolean stepFree, boolean hearingLoop) {}

    @Override
    public Kind kind() {
        return Kind.VENUE;
    }

    @Override
    public void write(Story story) {
        for (Hall hall : content.list("venues.yaml", Hall.class)) {
            List<RoomForm> rooms = hall.rooms().stream()
                    .map(room -> new RoomForm(null, room.name(), room.capacity(), room.stepFree(), room.hearingLoop()))
                    .toList();
            var form = new VenueForm(hall.name(), hall.address(), wards.find(hall.ward()), hall.directions(), rooms);
            if (!(venues.add(form) instanceof Saved saved)) {
                throw new IllegalStateException("Cannot add " + hall.name());
            }
            story.made(kind(), hall.key(), saved.id().value());
        }
    }

    /** All but those of an event that somebody has really planned. */
    @Override
    public void tearOut(Items items) {
        Set<UUID> needed = inUse.ids();
        venues.remove(items.ids(kind()).stream()
                .filter(id -> !needed.contains(id))
                .map(VenueId::new)
                .toList());
    }
}
