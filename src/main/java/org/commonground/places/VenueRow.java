package org.commonground.places;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.places.VenueForm.RoomForm;

/** A venue as it is stored. */
@Entity
@Table(name = "places_venue")
class VenueRow {

    @Id
    private UUID id;

    private String name;
    private String address;
    private String wardCode;
    private String directions;

    @Version
    private int version;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "venue_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<RoomRow> rooms = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected VenueRow() {}

    VenueRow(VenueForm form) {
        this.id = UUID.randomUUID();
        change(form);
    }

    /** Takes over the form; rooms that are not in it any more go. */
    final void change(VenueForm form) {
        name = form.name();
        address = form.address();
        wardCode = form.ward().value();
        directions = form.directions();
        var before = List.copyOf(rooms);
        var after = new ArrayList<RoomRow>();
        for (RoomForm wanted : form.rooms()) {
            RoomRow room =
                    before.stream().filter(r -> r.is(wanted.id())).findFirst().orElseGet(RoomRow::new);
            room.change(wanted, after.size());
            after.add(room);
        }
        rooms.removeIf(room -> !after.contains(room));
        after.stream().filter(room -> !rooms.contains(room)).forEach(rooms::add);
    }

    /** Whether people would be told to go somewhere else, or by another way. */
    boolean isElsewhere(VenueForm form) {
        return !name.equals(form.name()) || !address.equals(form.address()) || !directions.equals(form.directions());
    }

    int version() {
        return version;
    }

    VenueId id() {
        return new VenueId(id);
    }

    Venue venue(Wards wards) {
        Optional<Ward> ward = wards.find(new WardCode(wardCode));
        return new Venue(
                id(),
                name,
                address,
                ward.orElseThrow(),
                directions,
                rooms.stream().sorted().map(RoomRow::room).toList(),
                version);
    }
}
