package org.commonground.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.commonground.shared.Texts;

/** Where somebody types an invitation code. */
class CodeEntry extends Composite<Div> {

    private static final int LONGEST = 40;

    interface Use {
        void code(String typed);
    }

    /** @param unknown whether what she typed before opens nothing */
    CodeEntry(String typed, boolean unknown, boolean open, Use use) {
        var code = new TextField(getTranslation("registration.code.label"));
        code.setHelperText(getTranslation("registration.code.help"));
        code.setMaxLength(LONGEST);
        code.setManualValidation(true);
        code.setValue(typed.length() <= LONGEST ? typed : "");
        code.setErrorMessage(getTranslation("registration.code.unknown"));
        code.setInvalid(unknown);
        code.getElement().setAttribute("autocomplete", "off");
        var apply = new Button(getTranslation("registration.code.use"));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        apply.addClickListener(click -> {
            apply.setEnabled(true);
            String text = Texts.line(code.getValue());
            code.setErrorMessage(getTranslation("registration.code.missing"));
            code.setInvalid(text.isEmpty());
            if (!text.isEmpty()) {
                use.code(text);
            }
        });
        var actions = new Div(apply);
        actions.addClassName("cg-actions");
        var form = new Div(code, actions);
        form.addClassName("cg-form");
        var details = new Details(getTranslation("registration.code.have"), form);
        details.setOpened(open);
        getContent().add(details);
    }
}
