package org.commonground.messages.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.commonground.messages.Timing;
import org.commonground.messages.Timing.AfterEnd;
import org.commonground.messages.Timing.At;
import org.commonground.messages.Timing.BeforeStart;
import org.commonground.messages.Timing.Now;
import org.commonground.messages.Timing.Unit;
import org.jspecify.annotations.Nullable;

/** When a message goes out: one of four ways to say it, each with the fields that it needs. */
class TimingField extends Composite<Div> {

    enum Way {
        NOW,
        AT,
        BEFORE,
        AFTER
    }

    private final MessageWords words;
    final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    final DateTimePicker at = new DateTimePicker();
    final IntegerField amount = new IntegerField();
    final Select<Unit> unit = new Select<>();
    private final Div length = new Div(amount, unit);
    private final Paragraph moment = new Paragraph();

    TimingField(MessageWords words, Runnable changed) {
        this.words = words;
        way.setLabel(getTranslation("messages.form.when"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(value -> getTranslation("messages.way." + value));
        way.setManualValidation(true);
        at.setLabel(getTranslation("messages.form.at"));
        at.setDateAriaLabel(getTranslation("messages.form.atDate"));
        at.setTimeAriaLabel(getTranslation("messages.form.atTime"));
        at.setHelperText(getTranslation("messages.form.atHelp"));
        at.setStep(Duration.ofMinutes(15));
        at.setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale());
        at.setManualValidation(true);
        amount.setLabel(getTranslation("messages.form.amount"));
        amount.setStepButtonsVisible(true);
        amount.setMin(1);
        amount.setValue(1);
        amount.setManualValidation(true);
        unit.setLabel(getTranslation("messages.form.unit"));
        unit.setItems(Unit.values());
        unit.setItemLabelGenerator(value -> getTranslation(value.key()));
        unit.setValue(Unit.DAYS);
        length.addClassName("msg-length");
        moment.addClassName("cg-soft");
        moment.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("cg-form");
        getContent().add(way, at, length, moment);
        List.<HasValue<?, ?>>of(way, at, amount, unit)
                .forEach(field -> field.addValueChangeListener(change -> {
                    show();
                    changed.run();
                }));
        show();
    }

    void setValue(Timing timing) {
        switch (timing) {
            case Now now -> way.setValue(Way.NOW);
            case At local -> {
                at.setValue(local.local());
                way.setValue(Way.AT);
            }
            case BeforeStart before -> set(Way.BEFORE, before.amount(), before.unit());
            case AfterEnd after -> set(Way.AFTER, after.amount(), after.unit());
        }
    }

    private void set(Way relative, int much, Unit ofWhat) {
        amount.setValue(much);
        unit.setValue(ofWhat);
        way.setValue(relative);
    }

    /** Null where it is incomplete. */
    @Nullable
    Timing value() {
        Way chosen = way.getValue();
        Integer much = amount.getValue();
        if (chosen == null
                || chosen == Way.AT && at.getValue() == null
                || (chosen == Way.BEFORE || chosen == Way.AFTER) && much == null) {
            return null;
        }
        return switch (chosen) {
            case NOW -> new Now();
            case AT -> new At(at.getValue());
            case BEFORE -> new BeforeStart(Objects.requireNonNull(much), unit.getValue());
            case AFTER -> new AfterEnd(Objects.requireNonNull(much), unit.getValue());
        };
    }

    /** The field that is to be put right. */
    Component field() {
        return switch (way.getValue()) {
            case null -> way;
            case NOW -> way;
            case AT -> at;
            case BEFORE, AFTER -> amount;
        };
    }

    void clear() {
        List.<HasValidation>of(way, at, amount).forEach(field -> field.setInvalid(false));
    }

    private void show() {
        at.setVisible(way.getValue() == Way.AT);
        length.setVisible(way.getValue() == Way.BEFORE || way.getValue() == Way.AFTER);
        Timing timing = value();
        String when = timing == null ? "" : words.moment(timing).orElse("");
        moment.setText(when.isEmpty() ? "" : getTranslation("messages.form.moment", when));
        moment.setVisible(!when.isEmpty() && way.getValue() != Way.AT);
    }
}
