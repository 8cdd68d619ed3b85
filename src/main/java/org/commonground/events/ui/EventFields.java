package org.commonground.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonground.events.EventKind;
import org.commonground.network.Organisation;
import org.commonground.places.Venue;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Limits;
import org.commonground.shared.Topic;

/** The fields of an event, in sections. */
class EventFields extends Composite<Div> {

    /**
     * Most events end on the day they begin: two hours later is proposed. In the browser and at once, because what came from
     * the server a moment later could replace an end that somebody is typing.
     */
    private static final String PROPOSE_END = """
            this.addEventListener('change', () => {
                if (this.value && [...$0.querySelectorAll('input')].every(input => !input.value)) {
                    const end = new Date(this.value + 'Z');
                    end.setUTCHours(end.getUTCHours() + 2);
                    $0.value = end.toISOString().slice(0, 16);
                    $0.dispatchEvent(new CustomEvent('change', {bubbles: true}));
                }
            });
            """;

    final RadioButtonGroup<EventKind> kind = new RadioButtonGroup<>();
    final TextField title = new TextField();
    final TextArea summary = new TextArea();
    final TextArea description = new TextArea();
    final Select<Topic> topic = new Select<>();
    final DateTimePicker start = new DateTimePicker();
    final DateTimePicker end = new DateTimePicker();
    final ComboBox<Venue> venue = new ComboBox<>();
    final IntegerField capacity = new IntegerField();
    final CheckboxGroup<AccessNeed> access = new CheckboxGroup<>();
    final ComboBox<Organisation> organiser = new ComboBox<>();

    /**
     * @param now by the city's clock
     */
    EventFields(List<Venue> venues, List<Organisation> organisations, LocalDateTime now) {
        what();
        when(now);
        where(venues);
        who(organisations);
        var venuesLink = new Anchor("/staff/venues", getTranslation("events.form.venues"));
        getContent().addClassName("events-sections");
        getContent()
                .add(
                        section("events.form.what", kind, title, summary, description, topic),
                        section("events.form.whenWhere", start, end, zoneNote(), venue, venuesLink, capacity),
                        section("events.form.who", access, organiser));
    }

    private void what() {
        kind.setLabel(getTranslation("events.form.kind"));
        kind.setItems(EventKind.values());
        kind.setItemLabelGenerator(value -> getTranslation(value.key()));
        title.setLabel(getTranslation("events.form.title"));
        title.setMaxLength(Limits.NAME);
        summary.setLabel(getTranslation("events.form.summary"));
        summary.setHelperText(getTranslation("events.form.summaryHelp"));
        summary.setMaxLength(Limits.SUMMARY);
        description.setLabel(getTranslation("events.form.description"));
        description.setHelperText(getTranslation("events.form.descriptionHelp"));
        description.setMaxLength(Limits.TEXT);
        description.setMinRows(6);
        topic.setLabel(getTranslation("events.form.topic"));
        topic.addClassName("cg-required");
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(value -> value == null ? "" : getTranslation(value.key()));
    }

    private void when(LocalDateTime now) {
        prepare(start);
        prepare(end);
        start.setLabel(getTranslation("events.form.start"));
        start.setDateAriaLabel(getTranslation("events.form.startDate"));
        start.setTimeAriaLabel(getTranslation("events.form.startTime"));
        end.setLabel(getTranslation("events.form.end"));
        end.setDateAriaLabel(getTranslation("events.form.endDate"));
        end.setTimeAriaLabel(getTranslation("events.form.endTime"));
        // A slip of the finger, or an event that is entered afterwards: it is allowed, but said.
        end.addValueChangeListener(change -> end.setHelperText(
                change.getValue() != null && change.getValue().isBefore(now)
                        ? getTranslation("events.form.past")
                        : ""));
        start.getElement().executeJs(PROPOSE_END, end.getElement());
    }

    /** For a time by the clock of the city: written as people here write it, and with words for what is no time. */
    static void prepare(DateTimePicker picker) {
        picker.setLocale(picker.getLocale().getLanguage().equals("en") ? Locale.UK : picker.getLocale());
        picker.addClassName("cg-required");
        picker.setStep(Duration.ofMinutes(15));
        picker.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setBadInputErrorMessage(picker.getTranslation("events.invalid.badTime"))
                .setIncompleteInputErrorMessage(picker.getTranslation("events.invalid.badTime")));
    }

    private Paragraph zoneNote() {
        var note = new Paragraph(getTranslation("events.form.zone"));
        note.addClassName("cg-soft");
        return note;
    }

    private void where(List<Venue> venues) {
        venue.setLabel(getTranslation("events.form.venue"));
        venue.setItems(venues);
        venue.setItemLabelGenerator(value -> value.name() + ", " + value.ward().name());
        venue.setHelperText(getTranslation(venues.isEmpty() ? "events.form.noVenues" : "events.form.venueHelp"));
        capacity.setLabel(getTranslation("events.form.capacity"));
        capacity.setStepButtonsVisible(true);
        capacity.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("events.invalid.badNumber")));
        venue.addValueChangeListener(change -> capacity.setHelperText(
                change.getValue() == null
                        ? ""
                        : getTranslation(
                                "events.form.capacityHelp", change.getValue().largestRoom())));
    }

    private void who(List<Organisation> organisations) {
        access.setLabel(getTranslation("events.form.access"));
        access.setHelperText(getTranslation("events.form.accessHelp"));
        access.setItems(AccessNeed.values());
        access.setItemLabelGenerator(need -> getTranslation(need.key()));
        organiser.setLabel(getTranslation("events.form.organiser"));
        organiser.setHelperText(getTranslation("events.form.organiserHelp"));
        organiser.setItems(organisations);
        organiser.setItemLabelGenerator(Organisation::name);
        organiser.setClearButtonVisible(true);
    }

    private Section section(String headingKey, Component... content) {
        var fields = new Div(content);
        fields.addClassName("cg-form");
        var section = new Section(new H2(getTranslation(headingKey)), fields);
        section.addClassName("events-section");
        return section;
    }

    void setReadOnly(boolean readOnly) {
        List.<HasValueAndElement<?, ?>>of(
                        kind, title, summary, description, topic, start, end, venue, capacity, access, organiser)
                .forEach(field -> field.setReadOnly(readOnly));
    }

    /** The field that an answer of the service names. */
    Optional<Component> named(String field) {
        return Optional.ofNullable(Map.<String, Component>of(
                        "title", title,
                        "summary", summary,
                        "description", description,
                        "topic", topic,
                        "start", start,
                        "end", end,
                        "venue", venue,
                        "capacity", capacity,
                        "organisation", organiser)
                .get(field));
    }
}
