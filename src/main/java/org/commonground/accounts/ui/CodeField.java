package org.commonground.accounts.ui;

import com.vaadin.flow.component.textfield.TextField;

/** Where the six digits from the phone are typed: phones offer digits, and a code that they know of. */
class CodeField extends TextField {

    /** Room for spaces, which some apps show between the digits. */
    private static final int MOST = 16;

    CodeField() {
        setLabel(getTranslation("accounts.factor.code"));
        setHelperText(getTranslation("accounts.factor.codeHelp"));
        setMaxLength(MOST);
        setWidthFull();
        getElement().setAttribute("autocomplete", "one-time-code");
        setManualValidation(true);
        addAttachListener(
                attach -> getElement()
                        .executeJs(
                                "customElements.whenDefined(this.localName).then(() => this.inputElement?.setAttribute('inputmode', 'numeric'))"));
    }

    /** Shows the problem at the field and lets the person type again. */
    void problem(String text) {
        setErrorMessage(text);
        setInvalid(true);
        focus();
    }
}
