package org.commonground.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.commonground.events.EventDetails;
import org.commonground.events.copying.PartOffer;
import org.commonground.shared.Limits;
import org.jspecify.annotations.Nullable;

/** The fields of a copy: what it is called and when it begins, and what comes along. */
class CopyFields extends Composite<Div> {

    final TextField title = new TextField();
    final DateTimePicker start = new DateTimePicker();
    final CheckboxGroup<PartOffer> parts = new CheckboxGroup<>();
    private final Paragraph times = new Paragraph();
    private final EventDetails original;
    private final Instant now;

    CopyFields(EventDetails original, List<PartOffer> offers, Instant now) {
        this.original = original;
        this.now = now;
        title.setLabel(getTranslation("events.form.title"));
        title.setMaxLength(Limits.NAME);
        EventFields.prepare(start);
        start.setLabel(getTranslation("events.form.start"));
        start.setDateAriaLabel(getTranslation("events.form.startDate"));
        start.setTimeAriaLabel(getTranslation("events.form.startTime"));
        start.addValueChangeListener(change -> sayTimes(change.getValue()));
        times.getElement().setAttribute("role", "status");
        times.addClassName("events-times");
        parts.setLabel(getTranslation("events.copy.parts"));
        parts.setItems(offers);
        parts.setItemLabelGenerator(part -> CopyReport.words(this, part));
        parts.setVisible(!offers.isEmpty());
        getContent().addClassName("events-sections");
        getContent()
                .add(
                        section("events.copy.what", title, start, soft("events.form.zone"), times),
                        section("events.copy.along", parts, soft("events.copy.always"), soft("events.copy.never")));
    }

    private void sayTimes(@Nullable LocalDateTime value) {
        times.setText(value == null ? "" : new CopyTimes(original, value, getLocale()).words(now));
    }

    private Paragraph soft(String key) {
        var text = new Paragraph(getTranslation(key));
        text.addClassName("cg-soft");
        return text;
    }

    private Section section(String headingKey, Component... content) {
        var fields = new Div(content);
        fields.addClassName("cg-form");
        var section = new Section(new H2(getTranslation(headingKey)), fields);
        section.addClassName("events-section");
        return section;
    }
}
