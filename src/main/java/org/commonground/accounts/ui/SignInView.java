package org.commonground.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.util.Optional;
import org.commonground.accounts.RequestLinkResult.OnItsWay;
import org.commonground.accounts.RequestLinkResult.TooMany;
import org.commonground.accounts.SignIn;
import org.commonground.shared.EmailAddress;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Asks for the address to which a link to sign in is mailed. */
@Route("sign-in")
@AnonymousAllowed
class SignInView extends Composite<Section> implements HasDynamicTitle, AfterNavigationObserver {

    private final SignIn signIn;
    private final EmailField email = new EmailField();
    private final Button send = new Button();
    private final Div outcome = new Div();
    private String returnPath = "/";

    SignInView(SignIn signIn) {
        this.signIn = signIn;
        email.setLabel(getTranslation("accounts.signIn.email"));
        email.setHelperText(getTranslation("accounts.signIn.emailHelp"));
        email.setMaxLength(EmailAddress.MAX_LENGTH);
        email.setAutofocus(true);
        email.getElement().setAttribute("autocomplete", "email");
        email.setWidthFull();
        email.setManualValidation(true);
        send.setText(getTranslation("accounts.signIn.send"));
        send.setDisableOnClick(true);
        send.addClickListener(click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        outcome.getElement().setAttribute("role", "status");
        getContent().addClassNames("cg-page", "cg-narrow");
        getContent()
                .add(
                        new H1(getTranslation("accounts.signIn.title")),
                        new Paragraph(getTranslation("accounts.signIn.intro")),
                        form(email, send),
                        outcome);
    }

    private static Div form(EmailField email, Button send) {
        var form = new Div(email, send);
        form.addClassName("cg-form");
        return form;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        returnPath = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("to")
                .orElseGet(SignInView::wanted);
    }

    /** The page that led here because it needs signing in, whether it was loaded or followed to; else the start page. */
    private static String wanted() {
        WrappedSession session = VaadinSession.getCurrent().getSession();
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        var loaded = new HttpSessionRequestCache();
        if (loaded.getRequest(request, response) instanceof DefaultSavedRequest page) {
            // Kept where Vaadin keeps the pages that are followed to, so that the last of both counts.
            loaded.removeRequest(request, response);
            String query = page.getQueryString();
            session.setAttribute(
                    NavigationAccessControl.SESSION_STORED_REDIRECT,
                    (page.getRequestURI() + (query == null ? "" : "?" + query)).substring(1));
        }
        return session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT) instanceof String path
                ? "/" + path
                : "/";
    }

    private void send() {
        send.setEnabled(true);
        Optional<EmailAddress> address = EmailAddress.parse(email.getValue());
        email.setInvalid(address.isEmpty());
        outcome.removeAll();
        if (address.isEmpty()) {
            email.setErrorMessage(getTranslation("accounts.signIn.badEmail"));
            email.focus();
            return;
        }
        String network = VaadinRequest.getCurrent().getRemoteAddr();
        switch (signIn.requestLink(address.get(), BrowserKey.make(), network, returnPath, getLocale())) {
            case OnItsWay onItsWay ->
                notice("cg-notice-good", "accounts.signIn.sent", address.get().value());
            case TooMany tooMany -> notice("cg-notice-warn", "accounts.signIn.tooMany", "");
        }
    }

    private void notice(String style, String key, String argument) {
        var notice = new Paragraph(getTranslation(key, argument));
        notice.addClassNames("cg-notice", style);
        outcome.add(notice);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.signIn.title");
    }
}
