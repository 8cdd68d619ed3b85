package org.commonground.accounts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.commonground.accounts.SignInResult.Welcome;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts a person who has proved who they are into this browser's session. */
@Component
public class SignInSession {

    private final HttpSessionSecurityContextRepository repository = new HttpSessionSecurityContextRepository();
    private final Standings standings;

    SignInSession(Standings standings) {
        this.standings = standings;
    }

    /** Gives the session a new id, so that one planted beforehand is worth nothing, and opens the page they wanted. */
    public void begin(Welcome welcome) {
        VaadinService.reinitializeSession(VaadinRequest.getCurrent());
        save(
                welcome.authentication(),
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        UI.getCurrent().getPage().setLocation(ReturnPath.safe(welcome.returnPath()));
    }

    /** Brings a running session up to date: with the roles of by now, or to its end where the account is closed or gone. */
    public void refresh(HttpServletRequest request, HttpServletResponse response) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication person) {
            Standing standing = standings.of(person.standing().account()).orElse(null);
            if (standing == null) {
                new SecurityContextLogoutHandler().logout(request, response, person);
            } else if (!standing.equals(person.standing())) {
                save(new PersonAuthentication(standing, person.proof()), request, response);
            }
        }
    }

    private void save(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        repository.saveContext(context, request, response);
    }
}
