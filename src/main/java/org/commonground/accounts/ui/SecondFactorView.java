package org.commonground.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import org.commonground.accounts.CurrentAccount;
import org.commonground.accounts.FactorKey;
import org.commonground.accounts.ReturnPath;
import org.commonground.accounts.SecondFactors;
import org.commonground.accounts.SignInResult.Welcome;
import org.commonground.accounts.SignInSession;
import org.commonground.accounts.SignedIn;
import org.springframework.security.core.Authentication;

/** Asks administrators for the code from their phone, or sets it up with them, and then goes where they wanted to go. */
@Route("second-factor")
@StyleSheet("accounts.css")
@PermitAll
class SecondFactorView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final SecondFactors factors;
    private final CurrentAccount current;
    private final SignInSession session;
    private String wanted = "/staff";

    SecondFactorView(SecondFactors factors, CurrentAccount current, SignInSession session) {
        this.factors = factors;
        this.current = current;
        this.session = session;
        getContent().addClassNames("cg-page", "cg-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = ReturnPath.safe(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("to")
                .orElse(wanted));
        if (!current.lacksSecondFactor()) {
            event.forwardTo("staff");
            return;
        }
        if (factors.isSetUp()) {
            show(new AskForCode(factors, this::goOn, this::outdated));
        } else {
            SignedIn person = current.require();
            show(new SetUpFactor(factors, key(person), person, this::goOn, this::outdated));
        }
    }

    /** The same key in every tab and after reloading the page, so that what the app has scanned stays right. */
    private static FactorKey key(SignedIn person) {
        VaadinSession here = VaadinSession.getCurrent();
        FactorKey key = here.getAttribute(FactorKey.class);
        if (key == null || !key.account().equals(person.id())) {
            key = FactorKey.random(person.id());
            here.setAttribute(FactorKey.class, key);
        }
        return key;
    }

    private void goOn(Authentication proved) {
        session.begin(new Welcome(proved, wanted));
    }

    private void outdated() {
        UI.getCurrent().getPage().reload();
    }

    private void show(Component part) {
        getContent().removeAll();
        getContent().add(part);
    }

    /** In whole minutes, rounded up. */
    static long minutes(Duration wait) {
        return wait.plusSeconds(59).toMinutes();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.factor.title");
    }
}
