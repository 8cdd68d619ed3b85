package org.commonground.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonground.accounts.SignIn;
import org.commonground.accounts.SignInResult.Expired;
import org.commonground.accounts.SignInResult.Inactive;
import org.commonground.accounts.SignInResult.OtherBrowser;
import org.commonground.accounts.SignInResult.Welcome;
import org.commonground.accounts.SignInSession;

/** Where a mailed link leads: opening it changes nothing, its button signs in. */
@Route("sign-in/:token")
@AnonymousAllowed
class FollowLinkView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final SignIn signIn;
    private final SignInSession session;

    FollowLinkView(SignIn signIn, SignInSession session) {
        this.signIn = signIn;
        this.session = session;
        getContent().addClassNames("cg-page", "cg-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        signIn.peek(token).ifPresentOrElse(email -> ask(token, email.value()), () -> problem("accounts.link.expired"));
    }

    private void ask(String token, String email) {
        var button = new Button(getTranslation("accounts.link.button"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> follow(token));
        show(new Paragraph(getTranslation("accounts.link.ask", email)), button);
    }

    private void follow(String token) {
        switch (signIn.redeem(token, BrowserKey.find(), getLocale())) {
            case Welcome welcome -> session.begin(welcome);
            case Expired expired -> problem("accounts.link.expired");
            case OtherBrowser other -> problem("accounts.link.otherBrowser");
            case Inactive inactive -> problem("accounts.link.inactive");
        }
    }

    private void problem(String key) {
        var text = new Paragraph(getTranslation(key));
        text.addClassNames("cg-notice", "cg-notice-warn");
        text.getElement().setAttribute("role", "alert");
        show(text, new Anchor("/sign-in", getTranslation("accounts.link.again")));
    }

    private void show(Component... parts) {
        var form = new Div(parts);
        form.addClassName("cg-form");
        getContent().removeAll();
        getContent().add(new H1(getTranslation("accounts.signIn.title")), form);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.signIn.title");
    }
}
