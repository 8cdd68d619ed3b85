package org.commonground.checkin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.commonground.checkin.DoorDetails;
import org.commonground.checkin.DoorId;
import org.commonground.checkin.Doors;
import org.commonground.checkin.PairingLink;
import org.commonground.events.EventDetails;
import org.commonground.shared.Limits;
import org.commonground.shared.QrPicture;
import org.commonground.shared.Texts;
import org.commonground.shared.Wording;

/** Makes the link that turns a steward's phone into a door, and shows it as a picture to scan. */
class PairPhoneDialog extends Dialog {

    private final EventDetails event;
    private final Doors doors;
    private final Runnable changed;
    private final ComboBox<String> door = new ComboBox<>(getTranslation("checkin.pair.door"));
    private final TextField phone = new TextField(getTranslation("checkin.pair.phone"));
    private final Button make = new Button();

    PairPhoneDialog(EventDetails event, Doors doors, Runnable changed) {
        this.event = event;
        this.doors = doors;
        this.changed = changed;
        setHeaderTitle(getTranslation("checkin.pair.title"));
        setWidth("min(30rem, 100%)");
        List<String> names =
                doors.of(event.id()).stream().map(DoorDetails::name).toList();
        String first = names.isEmpty() ? getTranslation("checkin.pair.mainEntrance") : names.getFirst();
        door.setItems(names.isEmpty() ? List.of(first) : names);
        door.setAllowCustomValue(true);
        door.addCustomValueSetListener(typed -> door.setValue(typed.getDetail()));
        door.setHelperText(getTranslation("checkin.pair.doorHelp"));
        door.setValue(first);
        door.setRequiredIndicatorVisible(true);
        phone.setMaxLength(Limits.NAME);
        phone.setHelperText(getTranslation("checkin.pair.phoneHelp"));
        phone.setValue(getTranslation(
                "checkin.pair.phoneNumber", doors.devices(event.id()).size() + 1));
        phone.setRequiredIndicatorVisible(true);
        make.setText(getTranslation("checkin.pair.make"));
        make.addClickListener(click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        var form = new Div(door, phone);
        form.addClassName("cg-form");
        add(form);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), make);
    }

    private void make() {
        make.setEnabled(true);
        String doorName = Texts.line(door.getValue());
        String phoneName = Texts.line(phone.getValue());
        door.setInvalid(doorName.isEmpty() || doorName.length() > Limits.NAME);
        door.setErrorMessage(getTranslation("checkin.pair.doorWrong", Limits.NAME));
        phone.setInvalid(phoneName.isEmpty() || phoneName.length() > Limits.NAME);
        phone.setErrorMessage(getTranslation("checkin.pair.phoneWrong", Limits.NAME));
        if (door.isInvalid() || phone.isInvalid()) {
            return;
        }
        DoorId id = doors.create(event.id(), doorName);
        show(doors.link(id, phoneName), doorName, phoneName);
        changed.run();
    }

    private void show(PairingLink link, String doorName, String phoneName) {
        var intro = new Paragraph(getTranslation("checkin.pair.scan", phoneName, doorName));
        var picture = new Image(QrPicture.of(link.address()), getTranslation("checkin.pair.picture"));
        picture.addClassName("checkin-qr");
        var code = new Paragraph(getTranslation("checkin.pair.code", grouped(link.code())));
        code.addClassName("checkin-code");
        var once = new Paragraph(
                getTranslation("checkin.pair.once", Wording.dateTime(link.expiresAt(), event.zone(), getLocale())));
        once.addClassName("cg-soft");
        var here = new Anchor(link.address(), getTranslation("checkin.pair.here"));
        here.setTarget("_blank");
        here.setId("door-link");
        var content = new Div(intro, picture, code, here, once);
        content.addClassName("checkin-link");
        removeAll();
        add(content);
        var copy = new Button(getTranslation("checkin.pair.copy"), click -> copy(link));
        var done = new Button(getTranslation("shell.close"), click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().removeAll();
        getFooter().add(copy, done);
    }

    private void copy(PairingLink link) {
        UI.getCurrent()
                .getPage()
                .executeJs("return navigator.clipboard.writeText($0)", link.address())
                .then(
                        done -> Notification.show(getTranslation("checkin.pair.copied")),
                        problem -> Notification.show(getTranslation("checkin.pair.notCopied")));
    }

    /** In two halves, as people read it out. */
    private static String grouped(String code) {
        return code.substring(0, code.length() / 2) + "-" + code.substring(code.length() / 2);
    }
}
