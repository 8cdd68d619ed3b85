package org.commonground.accounts.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.WrappedSession;
import org.commonground.shared.Secrets;
import org.jspecify.annotations.Nullable;

/** A secret that this browser's session keeps, so that a mailed link works only where it was asked for. */
final class BrowserKey {

    private static final String NAME = "sign-in-browser";

    private BrowserKey() {}

    static String make() {
        WrappedSession session = VaadinRequest.getCurrent().getWrappedSession();
        String key = (String) session.getAttribute(NAME);
        if (key == null) {
            key = Secrets.token();
            session.setAttribute(NAME, key);
        }
        return key;
    }

    static @Nullable String find() {
        return (String) VaadinRequest.getCurrent().getWrappedSession().getAttribute(NAME);
    }
}
