package org.commonground.accounts.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.commonground.accounts.AccountDetails;
import org.commonground.accounts.AccountForm;
import org.commonground.accounts.Accounts;
import org.commonground.accounts.CurrentAccount;
import org.commonground.accounts.Role;
import org.commonground.accounts.SaveAccountResult;
import org.commonground.accounts.SaveAccountResult.AddressTaken;
import org.commonground.accounts.SaveAccountResult.BadAddress;
import org.commonground.accounts.SaveAccountResult.BadName;
import org.commonground.accounts.SaveAccountResult.ChangedMeanwhile;
import org.commonground.accounts.SaveAccountResult.LastAdministrator;
import org.commonground.accounts.SaveAccountResult.Saved;
import org.commonground.accounts.SecondFactors;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Limits;
import org.commonground.shared.ui.SaveFrame;
import org.jspecify.annotations.Nullable;

/** Adds or changes a person. */
class PersonDialog extends Dialog {

    private final Accounts accounts;
    private final @Nullable AccountDetails account;
    private final Runnable saved;
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final Checkbox active = new Checkbox();
    private final SaveFrame frame;

    PersonDialog(
            Accounts accounts,
            SecondFactors factors,
            CurrentAccount current,
            @Nullable AccountDetails account,
            Runnable saved) {
        this.accounts = accounts;
        this.account = account;
        this.saved = saved;
        setHeaderTitle(getTranslation(account == null ? "accounts.person.add" : "accounts.person.change"));
        setWidth("28rem");
        name.setLabel(getTranslation("accounts.people.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(Limits.NAME);
        name.setManualValidation(true);
        email.setLabel(getTranslation("accounts.people.email"));
        email.setRequiredIndicatorVisible(true);
        email.setMaxLength(EmailAddress.MAX_LENGTH);
        email.setManualValidation(true);
        roles.setLabel(getTranslation("accounts.people.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation(role.key()));
        active.setLabel(getTranslation("accounts.person.active"));
        active.setValue(true);
        if (account != null) {
            name.setValue(account.name());
            email.setValue(account.email().value());
            roles.setValue(account.roles());
            active.setValue(account.active());
        }
        var factor = new Div();
        if (account != null) {
            factor.add(new ResetFactor(factors, account, current));
        }
        frame = new SaveFrame(this, this::save, name, email, roles, active, factor);
    }

    private void save() {
        name.setInvalid(false);
        email.setInvalid(false);
        var form = new AccountForm(email.getValue(), name.getValue(), Set.copyOf(roles.getValue()), active.getValue());
        SaveAccountResult result =
                account == null ? accounts.add(form) : accounts.change(account.id(), account.version(), form);
        switch (result) {
            case Saved ok -> {
                close();
                saved.run();
            }
            case BadName bad -> invalidName();
            case BadAddress bad -> {
                invalidEmail("accounts.signIn.badEmail");
                if (name.getValue().isBlank()) {
                    invalidName();
                }
            }
            case AddressTaken taken -> invalidEmail("accounts.person.taken");
            case LastAdministrator last -> frame.say(getTranslation("accounts.person.lastAdministrator"));
            case ChangedMeanwhile changed -> frame.say(getTranslation("shell.changedMeanwhile"));
        }
    }

    private void invalidName() {
        name.setErrorMessage(getTranslation("accounts.person.badName", Limits.NAME));
        name.setInvalid(true);
        name.focus();
    }

    private void invalidEmail(String key) {
        email.setErrorMessage(getTranslation(key));
        email.setInvalid(true);
        email.focus();
    }
}
