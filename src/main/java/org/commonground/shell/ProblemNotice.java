package org.commonground.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.function.Function;
import org.commonground.shared.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Something went wrong while a page was used: what was typed stays, and a notice gives a reference. */
@Component
class ProblemNotice implements VaadinServiceInitListener, ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemNotice.class);
    private static final int MILLISECONDS = 12_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        // A role was taken, or the session lost it, while a page was open.
        if (event.getThrowable() instanceof AccessDeniedException) {
            show(ui -> ui.getTranslation("shell.problem.denied"));
            return;
        }
        String reference = Secrets.code(6);
        LOG.error("Problem {}", reference, event.getThrowable());
        show(ui -> ui.getTranslation("shell.problem.notice", reference));
    }

    private static void show(Function<UI, String> text) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> {
                var notice = new Notification(text.apply(ui), MILLISECONDS, Notification.Position.TOP_CENTER);
                notice.addThemeVariants(NotificationVariant.ERROR);
                notice.open();
            });
        }
    }
}
