package org.commonground.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.commonground.accounts.AccountDetails;
import org.commonground.accounts.CurrentAccount;
import org.commonground.accounts.Role;
import org.commonground.accounts.SecondFactors;
import org.commonground.shared.Wording;

/** Says whether an administrator has set up the second factor, and resets it where the phone is lost. */
class ResetFactor extends Composite<Div> {

    private final SecondFactors factors;
    private final AccountDetails account;
    private final boolean own;

    ResetFactor(SecondFactors factors, AccountDetails account, CurrentAccount current) {
        this.factors = factors;
        this.account = account;
        this.own = current.find().filter(me -> me.id().equals(account.id())).isPresent();
        getContent().addClassName("cg-form");
        show();
    }

    private void show() {
        Optional<Instant> since = factors.since(account.id());
        getContent().removeAll();
        if (since.isPresent()) {
            String when = Wording.dateTime(since.get(), ZoneId.of("Europe/London"), getLocale());
            var reset = new Button(getTranslation("accounts.factor.reset.button"), click -> ask());
            reset.addThemeVariants(ButtonVariant.ERROR);
            getContent().add(new Paragraph(getTranslation("accounts.factor.reset.since", when)), reset);
        } else if (account.roles().contains(Role.ADMINISTRATOR)) {
            getContent().add(new Paragraph(getTranslation("accounts.factor.reset.none")));
        }
    }

    private void ask() {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("accounts.factor.reset.ask", account.name()));
        dialog.setText(getTranslation("accounts.factor.reset.askText"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shell.cancel"));
        dialog.setConfirmText(getTranslation("accounts.factor.reset.confirm"));
        dialog.setConfirmButtonTheme("primary error");
        dialog.addConfirmListener(confirmed -> reset());
        dialog.open();
    }

    private void reset() {
        factors.reset(account.id());
        if (own) {
            UI.getCurrent().getPage().setLocation("/second-factor?to=/staff/people");
            return;
        }
        show();
        var done = new Paragraph(getTranslation("accounts.factor.reset.done"));
        done.addClassNames("cg-notice", "cg-notice-good");
        done.getElement().setAttribute("role", "status");
        getContent().addComponentAsFirst(done);
    }
}
