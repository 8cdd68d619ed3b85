package org.commonground.places.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.commonground.places.Room;
import org.commonground.places.RoomId;
import org.commonground.places.VenueForm.RoomForm;
import org.commonground.places.Venues;
import org.commonground.shared.Limits;
import org.jspecify.annotations.Nullable;

/** The fields of one room. */
class RoomFields extends Composite<Div> {

    private final @Nullable RoomId id;
    private final TextField name = new TextField();
    private final IntegerField capacity = new IntegerField();
    private final Checkbox stepFree = new Checkbox();
    private final Checkbox hearingLoop = new Checkbox();

    RoomFields(@Nullable Room room, Consumer<RoomFields> remove) {
        id = room == null ? null : room.id();
        name.setLabel(getTranslation("places.room.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(Limits.NAME);
        name.setManualValidation(true);
        capacity.setLabel(getTranslation("places.room.capacity"));
        capacity.setRequiredIndicatorVisible(true);
        capacity.setManualValidation(true);
        stepFree.setLabel(getTranslation("places.room.stepFree"));
        hearingLoop.setLabel(getTranslation("places.room.hearingLoop"));
        if (room != null) {
            name.setValue(room.name());
            capacity.setValue(room.capacity());
            stepFree.setValue(room.stepFree());
            hearingLoop.setValue(room.hearingLoop());
        }
        var away = new Button(VaadinIcon.TRASH.create(), click -> remove.accept(this));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setAriaLabel(getTranslation("places.room.remove", name.getValue()));
        name.addValueChangeListener(
                change -> away.setAriaLabel(getTranslation("places.room.remove", change.getValue())));
        getContent().addClassName("places-room");
        getContent().add(name, capacity, stepFree, hearingLoop, away);
    }

    String typedName() {
        return name.getValue().strip();
    }

    void focus() {
        name.focus();
    }

    /** Whether the room is right; says at its fields what is not. */
    boolean check() {
        name.setInvalid(false);
        capacity.setInvalid(false);
        if (typedName().isEmpty() || typedName().length() > Limits.NAME) {
            mark(name, getTranslation("places.room.badName", Limits.NAME));
        }
        Integer persons = capacity.getValue();
        if (persons == null || persons < 1 || persons > Venues.MOST_PERSONS) {
            mark(capacity, getTranslation("places.room.badCapacity", Venues.MOST_PERSONS));
        }
        return !name.isInvalid() && !capacity.isInvalid();
    }

    void markTwice() {
        mark(name, getTranslation("places.room.twice"));
        name.focus();
    }

    private static void mark(HasValidation field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }

    /** Only once {@link #check} has said yes. */
    RoomForm form() {
        return new RoomForm(id, name.getValue(), capacity.getValue(), stepFree.getValue(), hearingLoop.getValue());
    }
}
