package org.commonground.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.commonground.accounts.CurrentAccount;

/**
 * A screen that this person may not see. It opens to an administrator once the second factor is given; to anybody else it
 * does not exist.
 */
@Tag(Tag.DIV)
@AnonymousAllowed
class AccessDenied extends Component implements HasErrorParameter<AccessDeniedException> {

    private final CurrentAccount current;

    AccessDenied(CurrentAccount current) {
        this.current = current;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        if (current.lacksSecondFactor()) {
            String wanted = "/" + event.getLocation().getPathWithQueryParameters();
            event.forwardTo(SecondFactorView.class, QueryParameters.of("to", wanted));
            return HttpServletResponse.SC_OK;
        }
        event.rerouteToError(NotFoundException.class);
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
