package org.commonground.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.commonground.accounts.AccountDetails;
import org.commonground.accounts.Accounts;
import org.commonground.accounts.CurrentAccount;
import org.commonground.accounts.SecondFactors;
import org.commonground.shared.Wording;
import org.jspecify.annotations.Nullable;

/** The people who can sign in, and what each may do. */
@Route("staff/people")
@Menu(title = "accounts.people.title", order = 90, icon = "vaadin:users")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Composite<Section> implements HasDynamicTitle, AfterNavigationObserver {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final CurrentAccount current;
    private final Grid<AccountDetails> grid = new Grid<>();

    PeopleView(Accounts accounts, SecondFactors factors, CurrentAccount current) {
        this.accounts = accounts;
        this.factors = factors;
        this.current = current;
        grid.addColumn(AccountDetails::name)
                .setHeader(getTranslation("accounts.people.name"))
                .setWidth("14rem")
                .setFlexGrow(1);
        grid.addColumn(account -> account.email().value())
                .setHeader(getTranslation("accounts.people.email"))
                .setAutoWidth(true);
        grid.addColumn(this::roles)
                .setHeader(getTranslation("accounts.people.roles"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        grid.addColumn(this::lastSignIn)
                .setHeader(getTranslation("accounts.people.lastSignIn"))
                .setAutoWidth(true);
        grid.addComponentColumn(account -> {
                    var change = new Button(getTranslation("accounts.people.change"), click -> edit(account));
                    change.setAriaLabel(getTranslation("accounts.people.changeNamed", account.name()));
                    change.addThemeVariants(ButtonVariant.TERTIARY);
                    return change;
                })
                .setFrozenToEnd(true)
                .setFlexGrow(0)
                .setAutoWidth(true);
        grid.setAllRowsVisible(true);
        var add = new Button(getTranslation("accounts.people.add"), click -> edit(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var head = new Div(new H1(getTranslation("accounts.people.title")), add);
        head.addClassName("cg-head");
        getContent().addClassName("cg-page");
        getContent().add(head, grid);
    }

    private void edit(@Nullable AccountDetails account) {
        new PersonDialog(accounts, factors, current, account, this::load).open();
    }

    private String roles(AccountDetails account) {
        String roles = account.roles().stream()
                .sorted()
                .map(role -> getTranslation(role.key()))
                .collect(Collectors.joining(", "));
        return account.active() ? roles : getTranslation("accounts.people.closed", roles);
    }

    private String lastSignIn(AccountDetails account) {
        return account.lastSignInAt() == null
                ? getTranslation("accounts.people.never")
                : Wording.dateTime(account.lastSignInAt(), ZoneId.of("Europe/London"), getLocale());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        grid.setItems(accounts.all());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.people.title");
    }
}
