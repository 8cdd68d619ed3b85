package org.commonground.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.commonground.accounts.SecondFactorResult;
import org.commonground.accounts.SecondFactorResult.Outdated;
import org.commonground.accounts.SecondFactorResult.Recovered;
import org.commonground.accounts.SecondFactorResult.Right;
import org.commonground.accounts.SecondFactorResult.SetUp;
import org.commonground.accounts.SecondFactorResult.Wait;
import org.commonground.accounts.SecondFactorResult.Wrong;
import org.commonground.accounts.SecondFactors;
import org.springframework.security.core.Authentication;

/** Asks for the code from the phone, or for a recovery code where the phone is not at hand. */
class AskForCode extends Composite<Div> {

    private static final int MOST = 40;

    private final SecondFactors factors;
    private final Consumer<Authentication> goOn;
    private final Runnable outdated;
    private final CodeField code = new CodeField();
    private final TextField recovery = new TextField();
    private final Button send = new Button();
    private final Button other = new Button();

    AskForCode(SecondFactors factors, Consumer<Authentication> goOn, Runnable outdated) {
        this.factors = factors;
        this.goOn = goOn;
        this.outdated = outdated;
        recovery.setLabel(getTranslation("accounts.factor.recovery"));
        recovery.setHelperText(getTranslation("accounts.factor.recoveryHelp"));
        recovery.setMaxLength(MOST);
        recovery.setWidthFull();
        recovery.setManualValidation(true);
        recovery.getElement().setAttribute("autocomplete", "off");
        send.setText(getTranslation("accounts.factor.continue"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send());
        send.addClickShortcut(Key.ENTER);
        other.addThemeVariants(ButtonVariant.TERTIARY);
        other.addClickListener(click -> byRecoveryCode(!recovery.isVisible()));
        byRecoveryCode(false);
        getContent().addClassName("cg-form");
        getContent()
                .add(
                        new H1(getTranslation("accounts.factor.title")),
                        new Paragraph(getTranslation("accounts.factor.intro")),
                        code,
                        recovery,
                        send,
                        other,
                        new Anchor("/staff", getTranslation("accounts.factor.without")));
    }

    private void byRecoveryCode(boolean recovering) {
        recovery.setVisible(recovering);
        code.setVisible(!recovering);
        other.setText(getTranslation(recovering ? "accounts.factor.usePhone" : "accounts.factor.useRecovery"));
        (recovering ? recovery : code).focus();
    }

    private void send() {
        send.setEnabled(true);
        boolean recovering = recovery.isVisible();
        SecondFactorResult result = recovering ? factors.recover(recovery.getValue()) : factors.prove(code.getValue());
        switch (result) {
            case Right right -> goOn.accept(right.authentication());
            case Recovered recovered -> showLeft(recovered);
            case SetUp unexpected -> outdated.run();
            case Outdated gone -> outdated.run();
            case Wrong wrong ->
                problem(getTranslation(recovering ? "accounts.factor.recoveryWrong" : "accounts.factor.wrong"));
            case Wait wait ->
                problem(getTranslation("accounts.factor.wait", SecondFactorView.minutes(wait.remaining())));
        }
    }

    private void problem(String text) {
        TextField field = recovery.isVisible() ? recovery : code;
        field.setErrorMessage(text);
        field.setInvalid(true);
        field.focus();
    }

    /** Before going on, as this is when to think of a new phone. */
    private void showLeft(Recovered recovered) {
        var next = new Button(
                getTranslation("accounts.factor.continue"), click -> goOn.accept(recovered.authentication()));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.setDisableOnClick(true);
        var left = new Paragraph(getTranslation("accounts.factor.left", recovered.left()));
        left.addClassNames("cg-notice", recovered.left() > 2 ? "cg-notice-good" : "cg-notice-warn");
        left.getElement().setAttribute("role", "status");
        getContent().removeAll();
        getContent()
                .add(
                        new H1(getTranslation("accounts.factor.recovered")),
                        left,
                        new Paragraph(getTranslation("accounts.factor.newPhone")),
                        next);
        next.focus();
    }
}
