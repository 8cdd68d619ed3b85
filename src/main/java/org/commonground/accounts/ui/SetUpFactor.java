package org.commonground.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import java.util.function.Consumer;
import org.commonground.accounts.FactorKey;
import org.commonground.accounts.SecondFactorResult.Outdated;
import org.commonground.accounts.SecondFactorResult.Recovered;
import org.commonground.accounts.SecondFactorResult.Right;
import org.commonground.accounts.SecondFactorResult.SetUp;
import org.commonground.accounts.SecondFactorResult.Wait;
import org.commonground.accounts.SecondFactorResult.Wrong;
import org.commonground.accounts.SecondFactors;
import org.commonground.accounts.SignedIn;
import org.commonground.shared.QrPicture;
import org.springframework.security.core.Authentication;

/** Shows the key to an authenticator app, waits for a right code, and hands out the recovery codes. */
class SetUpFactor extends Composite<Div> {

    private final SecondFactors factors;
    private final FactorKey key;
    private final Consumer<Authentication> goOn;
    private final Runnable outdated;
    private final CodeField code = new CodeField();
    private final Button send = new Button();

    SetUpFactor(
            SecondFactors factors, FactorKey key, SignedIn person, Consumer<Authentication> goOn, Runnable outdated) {
        this.factors = factors;
        this.key = key;
        this.goOn = goOn;
        this.outdated = outdated;
        send.setText(getTranslation("accounts.factor.setUp.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send());
        send.addClickShortcut(Key.ENTER);
        var steps = new OrderedList(
                new ListItem(getTranslation("accounts.factor.setUp.install")),
                scan(key.address(getTranslation("shell.name"), person.email())),
                new ListItem(getTranslation("accounts.factor.setUp.type")));
        steps.addClassName("accounts-steps");
        getContent().addClassName("cg-form");
        getContent()
                .add(
                        new H1(getTranslation("accounts.factor.setUp.title")),
                        new Paragraph(getTranslation("accounts.factor.setUp.intro")),
                        steps,
                        code,
                        send,
                        new Anchor("/staff", getTranslation("accounts.factor.without")));
    }

    private ListItem scan(String address) {
        var picture = new Image(QrPicture.of(address), getTranslation("accounts.factor.setUp.picture"));
        picture.addClassName("accounts-qr");
        var text = new Span(grouped(key.text()));
        text.setId("factor-key");
        text.addClassName("accounts-key");
        text.getElement().setAttribute("dir", "ltr");
        var byHand = new Paragraph(new Span(getTranslation("accounts.factor.setUp.byHand") + " "), text);
        var here = new Anchor();
        here.setText(getTranslation("accounts.factor.setUp.here"));
        here.setUnsafeHref(address);
        here.setRouterIgnore(true);
        return new ListItem(new Span(getTranslation("accounts.factor.setUp.scan")), block(picture), byHand, here);
    }

    private static Component block(Component part) {
        return new Div(part);
    }

    private void send() {
        send.setEnabled(true);
        switch (factors.setUp(key, code.getValue())) {
            case SetUp done -> show(done);
            case Wrong wrong -> code.problem(getTranslation("accounts.factor.setUp.wrong"));
            case Wait wait ->
                code.problem(getTranslation("accounts.factor.wait", SecondFactorView.minutes(wait.remaining())));
            case Right unexpected -> outdated.run();
            case Recovered unexpected -> outdated.run();
            case Outdated gone -> outdated.run();
        }
    }

    private void show(SetUp done) {
        // Set up anew one day, it is with another key.
        VaadinSession.getCurrent().setAttribute(FactorKey.class, null);
        getContent().removeAll();
        getContent().add(new RecoveryCodes(done.recoveryCodes(), () -> goOn.accept(done.authentication())));
    }

    /** In groups of four, for the eye. */
    private static String grouped(String key) {
        return key.replaceAll("(?<=\\G.{4})(?=.)", " ");
    }
}
