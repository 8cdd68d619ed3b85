package org.commonground.consultation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commonground.consultation.ConsultationId;
import org.commonground.consultation.Contributions;
import org.commonground.consultation.SpeakForm;
import org.commonground.consultation.SpeakForm.Field;
import org.commonground.consultation.SpeakResult.Fault;
import org.commonground.consultation.SpeakResult.Invalid;
import org.commonground.consultation.SpeakResult.Received;
import org.commonground.consultation.SpeakResult.TooMany;
import org.commonground.places.Ward;
import org.commonground.shared.Limits;
import org.commonground.surveys.receipt.ReceiptCode;
import org.jspecify.annotations.Nullable;

/** The form in which anybody says something. */
class SpeakPanel extends Composite<Div> {

    private final Contributions contributions;
    private final @Nullable ConsultationId asked;
    private final Consumer<ReceiptCode> received;
    private final Paragraph problem = new Paragraph();
    private final TextArea words = new TextArea();
    private final ComboBox<Ward> ward = new ComboBox<>();
    private final RadioButtonGroup<Boolean> mayPublish = new RadioButtonGroup<>();
    private final TextField trap = new TextField();

    /** @param asked whose question is shown beside the form */
    SpeakPanel(
            Contributions contributions,
            @Nullable ConsultationId asked,
            List<Ward> wards,
            Consumer<ReceiptCode> received) {
        this.contributions = contributions;
        this.asked = asked;
        this.received = received;
        problem.addClassNames("cg-notice", "cg-notice-bad");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        // No greatest length in the browser: cutting off what somebody pasted would lose it unseen.
        words.setLabel(getTranslation("consultation.form.words"));
        words.setHelperText(getTranslation("consultation.form.wordsHelp", Limits.TEXT));
        words.setMinRows(6);
        words.setMaxRows(18);
        words.setRequiredIndicatorVisible(true);
        words.setManualValidation(true);
        // Not only when the field is left: a tab that is reloaded keeps what had arrived.
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(2000);
        words.getElement().setAttribute("dir", "auto");
        ward.setLabel(getTranslation("consultation.form.ward"));
        ward.setHelperText(getTranslation("consultation.form.wardHelp"));
        ward.setItems(wards);
        ward.setItemLabelGenerator(Ward::name);
        ward.setClearButtonVisible(true);
        mayPublish.setLabel(getTranslation("consultation.form.mayPublish"));
        mayPublish.setHelperText(getTranslation("consultation.form.mayPublishHelp"));
        mayPublish.setItems(true, false);
        mayPublish.setItemLabelGenerator(
                yes -> getTranslation(yes ? "consultation.form.publishYes" : "consultation.form.publishNo"));
        mayPublish.setRequiredIndicatorVisible(true);
        mayPublish.setManualValidation(true);
        trap.setLabel(getTranslation("consultation.form.trap"));
        trap.getElement().setAttribute("autocomplete", "off");
        trap.setTabIndex(-1);
        var hidden = new Div(trap);
        hidden.addClassName("consultation-trap");
        hidden.getElement().setAttribute("aria-hidden", "true");
        var send = new Button(getTranslation("consultation.form.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            send();
            send.setEnabled(true);
        });
        var promise = new Paragraph(getTranslation("consultation.form.promise"));
        promise.addClassName("cg-soft");
        getContent().addClassName("cg-form");
        getContent().add(problem, words, ward, mayPublish, hidden, promise, send);
    }

    private void send() {
        Ward chosen = ward.getValue();
        var form = new SpeakForm(
                asked, words.getValue(), chosen == null ? null : chosen.code(), mayPublish.getValue(), trap.getValue());
        String network = VaadinRequest.getCurrent().getRemoteAddr();
        problem.setVisible(false);
        switch (contributions.speak(form, network, getLocale())) {
            case Received ok -> received.accept(ok.receipt());
            case Invalid invalid -> show(invalid.faults());
            case TooMany tooMany -> problem("consultation.form.tooMany");
        }
    }

    private void show(Map<Field, Fault> faults) {
        words.setErrorMessage(wordsMessage(faults.get(Field.WORDS)));
        words.setInvalid(faults.containsKey(Field.WORDS));
        mayPublish.setErrorMessage(getTranslation("consultation.form.mayPublishMissing"));
        mayPublish.setInvalid(faults.containsKey(Field.MAY_PUBLISH));
        problem(faults.containsKey(Field.TRAP) ? "consultation.form.trapFilled" : "consultation.form.problems");
        if (words.isInvalid()) {
            words.focus();
        } else if (mayPublish.isInvalid()) {
            mayPublish.getElement().callJsFunction("focus");
        }
    }

    private String wordsMessage(@Nullable Fault fault) {
        return fault == Fault.TOO_LONG
                ? getTranslation(
                        "surveys.page.tooLong", Limits.TEXT, words.getValue().length())
                : getTranslation("consultation.form.wordsMissing");
    }

    private void problem(String key) {
        problem.setText(getTranslation(key));
        problem.setVisible(true);
    }
}
