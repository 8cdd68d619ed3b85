package org.commonground.accounts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.commonground.accounts.SignInResult.Welcome;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts a person who has proved who they are into this browser's session. */
@Component
public class SignInSession {

    private final HttpSessionSecurityContextRepository repository = new HttpSessionSecurityContextRepository();

    /** Gives the session a new id, so that one planted beforehand is worth nothing, and opens the page they wanted. */
    public void begin(Welcome welcome) {
        VaadinService.reinitializeSession(VaadinRequest.getCurrent());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(welcome.authentication());
        SecurityContextHolder.setContext(context);
        repository.saveContext(
                context,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        UI.getCurrent().getPage().setLocation(welcome.returnPath());
    }
}
