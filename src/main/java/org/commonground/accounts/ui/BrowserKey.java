package org.commonground.accounts.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.regex.Pattern;
import org.commonground.shared.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * A secret that this browser keeps in a cookie, so that a mailed link works only where it was asked for, and so that
 * others who ask for links to somebody's address cannot shut out the browser that this person signs in with.
 */
final class BrowserKey {

    private static final String NAME = "sign-in-browser";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration KEPT = Duration.ofDays(90);

    private BrowserKey() {}

    static String make() {
        String key = find();
        if (key == null) {
            key = Secrets.token();
        }
        VaadinRequest request = VaadinRequest.getCurrent();
        // In the session as well, for a browser that takes no lasting cookies.
        request.getWrappedSession().setAttribute(NAME, key);
        var cookie = new Cookie(NAME, key);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) KEPT.toSeconds());
        VaadinService.getCurrentResponse().addCookie(cookie);
        return key;
    }

    static @Nullable String find() {
        VaadinRequest request = VaadinRequest.getCurrent();
        WrappedSession session = request.getWrappedSession();
        if (session.getAttribute(NAME) instanceof String key) {
            return key;
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (NAME.equals(cookie.getName())
                        && TOKEN.matcher(cookie.getValue()).matches()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
