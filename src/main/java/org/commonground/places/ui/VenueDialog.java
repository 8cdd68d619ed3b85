package org.commonground.places.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.commonground.places.Room;
import org.commonground.places.SaveVenueResult;
import org.commonground.places.SaveVenueResult.ChangedMeanwhile;
import org.commonground.places.SaveVenueResult.Invalid;
import org.commonground.places.SaveVenueResult.SameRoomTwice;
import org.commonground.places.SaveVenueResult.Saved;
import org.commonground.places.Venue;
import org.commonground.places.VenueForm;
import org.commonground.places.Venues;
import org.commonground.places.Ward;
import org.commonground.places.Wards;
import org.commonground.shared.Limits;
import org.commonground.shared.ui.SaveFrame;
import org.jspecify.annotations.Nullable;

/** Adds or changes a venue and its rooms. */
class VenueDialog extends Dialog {

    private final Venues venues;
    private final @Nullable Venue venue;
    private final Runnable saved;
    private final TextField name = new TextField();
    private final TextArea address = new TextArea();
    private final ComboBox<Ward> ward = new ComboBox<>();
    private final TextArea directions = new TextArea();
    private final Div rooms = new Div();
    private final List<RoomFields> roomFields = new ArrayList<>();
    private final SaveFrame frame;

    VenueDialog(Venues venues, Wards wards, @Nullable Venue venue, Runnable saved) {
        this.venues = venues;
        this.venue = venue;
        this.saved = saved;
        setHeaderTitle(getTranslation(venue == null ? "places.venue.add" : "places.venue.change"));
        setWidth("48rem");
        fields(wards.all());
        if (venue != null) {
            name.setValue(venue.name());
            address.setValue(venue.address());
            ward.setValue(venue.ward());
            directions.setValue(venue.directions());
            venue.rooms().forEach(this::addRoom);
        }
        if (roomFields.isEmpty()) {
            addRoom(null);
        }
        var addRoom = new Button(
                getTranslation("places.room.add"),
                VaadinIcon.PLUS.create(),
                click -> addRoom(null).focus());
        addClassName("places-dialog");
        frame = new SaveFrame(
                this,
                this::save,
                name,
                address,
                ward,
                directions,
                new H3(getTranslation("places.venue.rooms")),
                rooms,
                addRoom);
    }

    private void fields(List<Ward> wards) {
        name.setLabel(getTranslation("places.list.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(Limits.NAME);
        name.setManualValidation(true);
        address.setLabel(getTranslation("places.venue.address"));
        address.setRequiredIndicatorVisible(true);
        address.setMaxLength(Limits.SUMMARY);
        address.setManualValidation(true);
        ward.setLabel(getTranslation("places.list.ward"));
        ward.setRequiredIndicatorVisible(true);
        ward.setItems(wards);
        ward.setItemLabelGenerator(Ward::name);
        ward.setManualValidation(true);
        directions.setLabel(getTranslation("places.venue.directions"));
        directions.setHelperText(getTranslation("places.venue.directionsHelp"));
        directions.setMaxLength(Limits.SUMMARY);
        directions.setManualValidation(true);
    }

    private RoomFields addRoom(@Nullable Room room) {
        var fields = new RoomFields(room, this::remove);
        roomFields.add(fields);
        rooms.add(fields);
        return fields;
    }

    private void remove(RoomFields fields) {
        roomFields.remove(fields);
        rooms.remove(fields);
    }

    private void save() {
        List.of(name, address, directions).forEach(field -> field.setInvalid(false));
        ward.setInvalid(false);
        if (!isComplete()) {
            return;
        }
        var form = new VenueForm(
                name.getValue(),
                address.getValue(),
                ward.getValue().code(),
                directions.getValue(),
                roomFields.stream().map(RoomFields::form).toList());
        SaveVenueResult result = venue == null ? venues.add(form) : venues.change(venue.id(), venue.version(), form);
        switch (result) {
            case Saved ok -> {
                close();
                saved.run();
            }
            case Invalid invalid -> markField(invalid.field());
            case SameRoomTwice twice -> markTwice(twice.name());
            case ChangedMeanwhile changed -> frame.say(getTranslation("shell.changedMeanwhile"));
        }
    }

    /** Says everything at once that can be seen here; the service says the rest. */
    private boolean isComplete() {
        if (name.getValue().isBlank()) {
            markField("name");
        }
        if (address.getValue().isBlank()) {
            markField("address");
        }
        if (ward.getValue() == null) {
            markField("ward");
        }
        boolean roomsRight =
                roomFields.stream().map(RoomFields::check).toList().stream().allMatch(right -> right);
        return roomsRight && !name.isInvalid() && !address.isInvalid() && !ward.isInvalid();
    }

    private void markTwice(String roomName) {
        roomFields.stream()
                .filter(fields -> fields.typedName().equalsIgnoreCase(roomName))
                .reduce((first, last) -> last)
                .ifPresent(RoomFields::markTwice);
    }

    private void markField(String field) {
        switch (field) {
            case "name" -> {
                name.setErrorMessage(getTranslation("places.venue.badName", Limits.NAME));
                name.setInvalid(true);
            }
            case "address" -> {
                address.setErrorMessage(getTranslation("places.venue.badAddress", Limits.SUMMARY));
                address.setInvalid(true);
            }
            case "directions" -> {
                directions.setErrorMessage(getTranslation("places.venue.badDirections", Limits.SUMMARY));
                directions.setInvalid(true);
            }
            case "ward" -> {
                ward.setErrorMessage(getTranslation("places.venue.badWard"));
                ward.setInvalid(true);
            }
            default -> frame.say(getTranslation("places.venue.badRooms"));
        }
    }
}
