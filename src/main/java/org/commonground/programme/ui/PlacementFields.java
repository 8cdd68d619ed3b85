package org.commonground.programme.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.Binder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import org.commonground.events.EventDetails;
import org.commonground.places.Room;
import org.commonground.programme.Placement;
import org.commonground.programme.SessionResult;
import org.commonground.shared.Wording;

/** Room, day, start and length of a session. */
class PlacementFields extends Composite<Div> {

    private final EventDetails event;
    private final Select<Room> room = new Select<>();
    private final Select<LocalDate> day = new Select<>();
    private final TimePicker start = new TimePicker();
    private final IntegerField minutes = new IntegerField();

    PlacementFields(EventDetails event, ProgrammeDays days, Binder<SessionFields> binder) {
        this.event = event;
        room.setLabel(getTranslation("programme.session.room"));
        room.setItems(event.venue().rooms());
        room.setItemLabelGenerator(
                item -> item == null ? "" : getTranslation("programme.session.roomFor", item.name(), item.capacity()));
        day.setLabel(getTranslation("programme.session.day"));
        day.setItems(days.all());
        day.setItemLabelGenerator(item -> item == null ? "" : ProgrammeDays.name(item, getLocale()));
        day.setVisible(days.all().size() > 1);
        start.setLabel(getTranslation("programme.session.start"));
        start.setLocale(Locale.UK);
        start.setStep(Duration.ofMinutes(15));
        start.setI18n(
                new TimePicker.TimePickerI18n().setBadInputErrorMessage(getTranslation("programme.session.startBad")));
        minutes.setLabel(getTranslation("programme.session.minutes"));
        minutes.setMin(1);
        minutes.setMax(Placement.MOST_MINUTES);
        String bad = getTranslation("programme.session.minutesBad", Placement.MOST_MINUTES);
        minutes.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(bad)
                .setMinErrorMessage(bad)
                .setMaxErrorMessage(bad));
        binder.forField(room)
                .withValidator(Objects::nonNull, getTranslation("programme.session.roomMissing"))
                .bind(fields -> fields.room, (fields, value) -> fields.room = value);
        binder.forField(day)
                .withValidator(Objects::nonNull, getTranslation("programme.session.dayMissing"))
                .bind(fields -> fields.day, (fields, value) -> fields.day = value);
        binder.forField(start)
                .asRequired(getTranslation("programme.session.startMissing"))
                .bind(fields -> fields.start, (fields, value) -> fields.start = value);
        binder.forField(minutes)
                .asRequired(bad)
                .withValidator(value -> value >= 1 && value <= Placement.MOST_MINUTES, bad)
                .bind(fields -> fields.minutes, (fields, value) -> fields.minutes = value);
        getContent().add(room, day, start, minutes);
        getContent().addClassName("cg-placement");
    }

    void focus() {
        room.focus();
    }

    /** Says at the field what the server found wrong with the place; true if it did. */
    boolean tell(SessionResult result) {
        return switch (result) {
            case SessionResult.OutsideEvent outside -> {
                LocalDateTime opens =
                        LocalDateTime.ofInstant(outside.eventTime().start(), event.zone());
                LocalDateTime closes =
                        LocalDateTime.ofInstant(outside.eventTime().end(), event.zone());
                boolean oneDay = opens.toLocalDate().equals(closes.toLocalDate());
                yield tell(
                        oneDay
                                ? getTranslation(
                                        "programme.session.outside",
                                        Wording.time(outside.eventTime().start(), event.zone(), getLocale()),
                                        Wording.time(outside.eventTime().end(), event.zone(), getLocale()))
                                : getTranslation(
                                        "programme.session.outside",
                                        Wording.dateTime(outside.eventTime().start(), event.zone(), getLocale()),
                                        Wording.dateTime(outside.eventTime().end(), event.zone(), getLocale())));
            }
            case SessionResult.NoSuchTime none -> tell(getTranslation("programme.session.noSuchTime"));
            case SessionResult.NoSuchRoom none -> {
                room.setItems(none.rooms());
                room.setErrorMessage(getTranslation("programme.session.noSuchRoom"));
                room.setInvalid(true);
                room.focus();
                yield true;
            }
            case SessionResult.Saved saved -> false;
            case SessionResult.EventOver over -> tell(getTranslation("programme.session.eventOver"));
            case SessionResult.ChangedMeanwhile changed -> false;
            case SessionResult.Gone gone -> false;
        };
    }

    private boolean tell(String message) {
        start.setErrorMessage(message);
        start.setInvalid(true);
        start.focus();
        return true;
    }
}
