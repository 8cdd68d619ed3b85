package org.commonground.checkin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.checkin.DeviceDetails;
import org.commonground.checkin.DeviceDetails.State;
import org.commonground.checkin.DeviceId;
import org.commonground.checkin.Doors;
import org.commonground.events.EventId;
import org.commonground.shared.Wording;

/** The phones of an event, each of which can be shut out at once. */
class PhoneList extends Composite<Section> {

    private final EventId event;
    private final ZoneId zone;
    private final Doors doors;
    private final Map<DeviceId, Item> items = new HashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph empty = new Paragraph(getTranslation("checkin.phones.empty"));

    PhoneList(EventId event, ZoneId zone, Doors doors) {
        this.event = event;
        this.zone = zone;
        this.doors = doors;
        list.addClassName("checkin-phones");
        empty.addClassName("cg-empty");
        getContent().addClassName("cg-card");
        getContent().add(new H2(getTranslation("checkin.phones.title")), empty, list);
    }

    void refresh() {
        List<DeviceDetails> devices = doors.devices(event);
        Set<DeviceId> still = devices.stream().map(DeviceDetails::id).collect(Collectors.toSet());
        items.keySet().removeIf(id -> !still.contains(id));
        list.getChildren().filter(item -> !items.containsValue(item)).toList().forEach(list::remove);
        for (int i = 0; i < devices.size(); i++) {
            DeviceDetails device = devices.get(i);
            Item item = items.get(device.id());
            if (item == null) {
                item = new Item(device);
                items.put(device.id(), item);
                list.addComponentAtIndex(i, item);
            }
            item.show(device);
        }
        empty.setVisible(devices.isEmpty());
        list.setVisible(!devices.isEmpty());
    }

    /** One phone. It stays in its place while the screen is told of arrivals: somebody may be about to press its button. */
    private class Item extends ListItem {

        private final Span state = new Span();
        private final Span facts = new Span();
        private final Button revoke = new Button(getTranslation("checkin.phones.revoke"));

        Item(DeviceDetails device) {
            var name = new Span(device.name());
            name.getElement().setAttribute("dir", "auto");
            name.addClassName("checkin-name");
            facts.addClassName("cg-soft");
            var text = new Div(new Div(name, state), facts);
            text.addClassName("checkin-phone");
            revoke.setAriaLabel(getTranslation("checkin.phones.revokeNamed", device.name()));
            revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            revoke.addClickListener(click -> ask(device));
            add(text, revoke);
        }

        void show(DeviceDetails device) {
            state.setText(getTranslation(device.state().key()));
            state.setClassName("cg-badge " + badge(device.state()));
            facts.setText(facts(device));
            revoke.setVisible(device.state() == State.PAIRED || device.state() == State.WAITING);
        }
    }

    private String facts(DeviceDetails device) {
        return switch (device.state()) {
            case WAITING -> getTranslation("checkin.phones.waiting", device.door(), moment(device.expiresAt()));
            case PAIRED ->
                device.lastSeenAt() == null
                        ? device.door()
                        : getTranslation("checkin.phones.seen", device.door(), moment(device.lastSeenAt()));
            case EXPIRED, REVOKED -> device.door();
        };
    }

    private String moment(Instant at) {
        return Wording.dateTime(at, zone, getLocale());
    }

    private void ask(DeviceDetails device) {
        var question = new ConfirmDialog(
                getTranslation("checkin.revoke.title", device.name()),
                getTranslation("checkin.revoke.text"),
                getTranslation("checkin.revoke.yes"),
                confirm -> {
                    doors.revoke(device.id());
                    refresh();
                });
        question.setCancelable(true);
        question.setCancelText(getTranslation("shell.cancel"));
        question.setConfirmButtonTheme("error primary");
        question.open();
    }

    private static String badge(State state) {
        return switch (state) {
            case PAIRED -> "cg-badge-good";
            case WAITING -> "cg-badge-warn";
            case EXPIRED, REVOKED -> "cg-badge-bad";
        };
    }
}
