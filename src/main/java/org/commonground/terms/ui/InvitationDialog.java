package org.commonground.terms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.commonground.events.EventDetails;
import org.commonground.shared.Limits;
import org.commonground.shared.ui.ErrorSummary;
import org.commonground.shared.ui.SaveFrame;
import org.commonground.terms.InvitationCode;
import org.commonground.terms.InvitationCodeState;
import org.commonground.terms.InvitationForm;
import org.commonground.terms.InvitationUse;
import org.commonground.terms.Invitations;
import org.commonground.terms.SaveInvitationResult;
import org.commonground.terms.SaveInvitationResult.Field;
import org.jspecify.annotations.Nullable;

/** Adds or changes an invitation code. */
class InvitationDialog extends Dialog {

    private final Invitations invitations;
    private final EventDetails event;
    private final @Nullable InvitationCode before;
    private final Runnable saved;
    private final TextField forWhom = new TextField();
    private final IntegerField held = new IntegerField();
    private final DatePicker releaseOn = new DatePicker();
    private final ErrorSummary errors = new ErrorSummary();
    private final SaveFrame frame;
    private final Map<Field, Component> fields = new EnumMap<>(Field.class);

    /** @param use the code to change; null to add one */
    InvitationDialog(Invitations invitations, EventDetails event, @Nullable InvitationUse use, Runnable saved) {
        this.invitations = invitations;
        this.event = event;
        this.before = use == null ? null : use.code();
        this.saved = saved;
        setHeaderTitle(getTranslation(use == null ? "terms.codes.add" : "terms.codes.changeTitle"));
        setWidth("36rem");
        forWhom.setLabel(getTranslation("terms.code.forWhom"));
        forWhom.setHelperText(getTranslation("terms.code.forWhomHelp"));
        forWhom.setMaxLength(Limits.NAME);
        forWhom.setManualValidation(true);
        forWhom.setRequiredIndicatorVisible(true);
        held.setLabel(getTranslation("terms.code.held"));
        held.setHelperText(
                use == null || use.taken() == 0
                        ? getTranslation("terms.code.heldHelp")
                        : getTranslation("terms.code.heldTaken", use.taken()));
        held.setMin(0);
        held.setStepButtonsVisible(true);
        held.setI18n(new IntegerField.IntegerFieldI18n()
                .setMinErrorMessage(getTranslation("terms.code.problem.HELD.OUT_OF_RANGE"))
                .setBadInputErrorMessage(getTranslation("terms.code.problem.HELD.OUT_OF_RANGE")));
        held.setValue(0);
        held.addValueChangeListener(change -> showDay());
        releaseOn.setLabel(getTranslation("terms.code.releaseOn"));
        releaseOn.setHelperText(getTranslation("terms.code.releaseOnHelp"));
        releaseOn.setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale());
        releaseOn.setManualValidation(true);
        releaseOn.addClassName("cg-required");
        fields.putAll(Map.of(Field.FOR_WHOM, forWhom, Field.HELD, held, Field.RELEASE_ON, releaseOn));
        if (before != null) {
            forWhom.setValue(before.forWhom());
            held.setValue(before.held());
            releaseOn.setValue(before.releaseOn());
            boolean released = before.state() != InvitationCodeState.VALID;
            held.setVisible(!released);
        }
        showDay();
        frame = new SaveFrame(this, this::save, errors, forWhom, held, releaseOn);
        forWhom.focus();
    }

    private void showDay() {
        releaseOn.setVisible(held.isVisible() && held.getValue() != null && held.getValue() > 0);
    }

    private void save() {
        errors.clear();
        fields.values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
        if (held.isVisible() && held.getValue() == null) {
            show(Field.HELD, getTranslation("terms.code.problem.HELD.OUT_OF_RANGE"));
            return;
        }
        var form = new InvitationForm(
                forWhom.getValue(), Objects.requireNonNullElse(held.getValue(), 0), releaseOn.getValue());
        SaveInvitationResult result = before == null
                ? invitations.add(event.id(), form)
                : invitations.change(before.id(), before.version(), form);
        switch (result) {
            case SaveInvitationResult.Saved done -> {
                close();
                saved.run();
            }
            case SaveInvitationResult.Invalid invalid ->
                show(invalid.field(), getTranslation(invalid.reason().key(invalid.field()), Limits.NAME));
            case SaveInvitationResult.CannotHold cannot ->
                show(Field.HELD, getTranslation("terms.code.cannotHold", cannot.possible()));
            case SaveInvitationResult.Enough enough ->
                frame.say(getTranslation("terms.code.enough", Invitations.MOST_CODES));
            case SaveInvitationResult.EventOver over -> frame.say(getTranslation("terms.edit.over"));
            case SaveInvitationResult.ChangedMeanwhile changed -> frame.say(getTranslation("shell.changedMeanwhile"));
        }
    }

    private void show(Field field, String message) {
        Component wrong = Objects.requireNonNull(fields.get(field));
        ((HasValidationProperties) wrong).setErrorMessage(message);
        ((HasValidationProperties) wrong).setInvalid(true);
        errors.show(Map.of(wrong, message));
    }
}
